// Empties the folders of compiled code, so that a deleted source leaves no ghost.
import { rmSync } from 'node:fs';

for (const folder of ['../lib/', '../build/']) {
  rmSync(new URL(folder, import.meta.url), { recursive: true, force: true });
}
