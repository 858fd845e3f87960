import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outputPlaces } from '../../src/io/output-places.js';
import { agency, bakery } from '../cli/many/sites.js';
import { GOOD, shell } from '../cli/policygen.js';
import { contentsOf } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

const page = readText('docs/many-sites.md');
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = '']) => text.trim());
const commandWith = (words: string): string => {
  const found = commands.find((command) => command.includes(words));
  if (found === undefined) throw new Error(`docs/many-sites.md has no command with ${words}`);
  return found;
};

const SITES = { bakery: GOOD, dentist: bakery('Tandlæge'), library: bakery('Bibliotek') };
/** What any of the commands has to come to. */
function whole(): Record<string, string> {
  const { cwd, build } = agency(SITES);
  expect(build().status).toBe(0);
  return contentsOf(join(cwd, 'public'));
}

/** As GNU parallel does it: the command once for each word after `:::`, all at a time. */
const PARALLEL = `parallel() {
  local words=() pids=()
  while [ "$1" != ::: ]; do words+=("$1"); shift; done; shift
  for each; do "\${words[@]//\\{\\}/$each}" & pids+=($!); done
  for pid in "\${pids[@]}"; do wait "$pid" || return 1; done
}`;

describe('docs/many-sites.md', () => {
  test.each(["'sites/*/policy.yaml'", '--no-cache', 'parallel'])('the command with %s', (words) => {
    const { cwd, env } = agency(SITES);
    const { status } = shell(`${PARALLEL}\n${commandWith(words)}`, { cwd, env });
    expect(status).toBe(0);
    expect(contentsOf(join(cwd, 'public'))).toEqual(whole());
  });

  test('the parts of the matrix come to the whole', () => {
    const [, text = ''] =
      [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].find(([, yaml]) =>
        yaml?.includes('jobs:'),
      ) ?? [];
    const { build } = (parse(text) as { jobs: { build: Job } }).jobs;
    const step = build.steps.find(({ run }) => run?.includes('policygen'))?.run ?? '';
    const { cwd, env } = agency(SITES);
    for (const part of build.strategy.matrix.part) {
      const command = step
        .replace('npx --no-install ', '')
        .replace(/\$\{\{ matrix\.part \}\}/, String(part));
      expect(shell(command, { cwd, env }).status).toBe(0);
    }
    expect(contentsOf(join(cwd, 'public'))).toEqual(whole());
  });

  test('policies go into the folders of the table', () => {
    const rows = [...page.matchAll(/^\| `(sites\/[^`]+)` \| `([^`]+)` \|$/gm)];
    const policies = rows.map(([, policy = '']) => policy);
    const folders = outputPlaces(policies, 'public').map(({ folder }) =>
      folder.replaceAll('\\', '/'),
    );
    expect(folders).toEqual(rows.map(([, , folder]) => folder));
    expect(rows).toHaveLength(3);
  });
});

interface Job {
  strategy: { matrix: { part: number[] } };
  steps: { run?: string }[];
}
