import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PreviewState } from './state.js';

/** The overview of several policies, as a scope; no folder has this name. */
const OVERVIEW = '/';

/** The open pages, and what each has to know of its policy. */
export class EventStreams {
  /** Pages of an earlier run must not take our first build for theirs. */
  readonly #run = randomBytes(6).toString('hex');
  readonly #names: readonly string[];
  readonly #builds = new Map<string, number>();
  readonly #states = new Map<string, PreviewState>();
  readonly #open = new Map<ServerResponse, string>();

  /** @param names - the folders of the policies */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Whether a path is the list of several policies. */
  isOverview(path: string): boolean {
    return path === '' && !this.#names.includes('');
  }

  /** Whose page a path is: the folder of a policy. */
  scopeOf(path: string): string {
    const owners = this.#names.filter((name) => name === '' || `${path}/`.startsWith(`${name}/`));
    return owners.sort((a, b) => b.length - a.length)[0] ?? OVERVIEW;
  }

  /** The number of the build that a page is of now, unlike that of any other run. */
  build(scope: string): string {
    return `${this.#run}-${this.#builds.get(scope) ?? 0}`;
  }

  /** What came of the last build of each policy. */
  states(): PreviewState[] {
    return this.#names.flatMap((name) => this.#states.get(name) ?? []);
  }

  /** Tells the pages of a policy what came of a build; with other pages they load anew. */
  show(state: PreviewState, isChanged: boolean): void {
    this.#states.set(state.name, state);
    const changed = [...(isChanged ? [state.name] : []), OVERVIEW];
    for (const scope of changed) this.#builds.set(scope, (this.#builds.get(scope) ?? 0) + 1);
    for (const [response, scope] of this.#open) {
      if (scope === state.name || scope === OVERVIEW) this.#tell(response, scope);
    }
  }

  /** Takes the connection of a page and tells it at once what it has missed. */
  open(scope: string, response: ServerResponse): void {
    this.#open.set(response, scope);
    response.on('close', () => this.#open.delete(response));
    response.write('retry: 500\n\n');
    this.#tell(response, scope);
  }

  close(): void {
    for (const response of this.#open.keys()) response.end();
    this.#open.clear();
  }

  #tell(response: ServerResponse, scope: string): void {
    const state = this.#states.get(scope);
    const data = {
      build: this.build(scope),
      isBuilt: state?.isBuilt ?? true,
      counted: state?.counted ?? '',
      findings: state?.findings ?? [],
    };
    // JSON has no line feed of its own, so a message is one line.
    response.write(`event: state\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
