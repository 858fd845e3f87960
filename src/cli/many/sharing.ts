import type { Shared } from '../../shared.js';
import { LEAST } from './share.js';

/** What so many policies share in one thread; of a few there is less than it takes to find it. */
export async function sharing(count: number): Promise<Shared | undefined> {
  if (count <= LEAST) return undefined;
  const { Shared } = await import('../../shared.js');
  return new Shared();
}
