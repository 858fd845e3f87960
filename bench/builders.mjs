// One build of so many policies by each tool; what it has written is held against the facts.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdFacts } from './check.mjs';
import { readLabels, STYLE_FILE } from './labels.mjs';
import { run } from './measure.mjs';
import { policy } from './policies.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const PEERS = join(ROOT, 'bench/peers');
export const BIN = join(ROOT, 'bin/policygen.js');

/** Up to so many policies every page is read in the first round; above and afterwards three. */
const READ_ALL = 1000;

/**
 * @param {string} work a folder for what is read and written
 * @param {string | undefined} hugo its version, if it is there
 */
export function makeBuilders(work, hugo) {
  // A folder of its own: Hugo reads all that is in it as data.
  const data = join(work, 'labels');
  const labels = join(data, 'labels.json');
  mkdirSync(data, { recursive: true });
  writeFileSync(labels, JSON.stringify(readLabels()));

  /** A folder of so many policies, as policygen and Eleventy read them, and as Hugo does. */
  function sites(count) {
    const folder = join(work, `sites-${count}`);
    if (existsSync(folder)) return folder;
    mkdirSync(join(folder, 'content'), { recursive: true });
    for (let index = 0; index < count; index++) {
      const text = policy(index);
      mkdirSync(join(folder, 'sites', `firm-${index}`), { recursive: true });
      writeFileSync(join(folder, 'sites', `firm-${index}`, 'policy.yaml'), text);
      const indented = text.replace(/^(?=.)/gm, '  ');
      writeFileSync(join(folder, 'content', `firm-${index}.md`), `---\npolicy:\n${indented}---\n`);
    }
    return folder;
  }

  function policygen(count, out, more = []) {
    const what = count === 1 ? 'sites/firm-0/policy.yaml' : 'sites/*/policy.yaml';
    return [BIN, 'build', what, '--out', out, '--quiet', '--as-of', '2026-11-22', ...more];
  }

  /** A build into an empty folder, and then the look at what it wrote. */
  function builder(count, name, formats, build, folderOf = (index) => `firm-${index}`) {
    const out = join(work, 'out', name);
    let firms = Array.from({ length: count }, (_, index) => index);
    const three = [0, Math.floor(count / 2), count - 1];
    if (count > READ_ALL) firms = three;
    return async () => {
      rmSync(out, { recursive: true, force: true });
      const done = await build(out);
      holdFacts(out, firms, folderOf, formats);
      firms = three;
      return done;
    };
  }

  function eleventy(count, input) {
    const cli = join(PEERS, 'node_modules/@11ty/eleventy/cmd.cjs');
    const env = {
      BENCH_SITES: join(sites(count), 'sites'),
      BENCH_LABELS: labels,
      BENCH_STYLE: STYLE_FILE,
    };
    return builder(count, input, ['html'], (out) => {
      const folders = [`--input=eleventy/${input}`, `--output=${out}`];
      const args = [cli, '--config=eleventy/config.mjs', ...folders];
      return run(process.execPath, args, { cwd: PEERS, env, memory: true });
    });
  }

  /** A build of so many policies, by the name of the tool. */
  function builders(count) {
    const cwd = sites(count);
    const made = {
      policygen: builder(
        count,
        'policygen',
        ['html', 'md'],
        (out) => {
          const args = policygen(count, out, count > 1 ? ['--no-cache'] : []);
          return run(process.execPath, args, { cwd, memory: true });
        },
        count === 1 ? () => '' : undefined,
      ),
      'Eleventy, Handlebars': eleventy(count, 'handlebars'),
      'Eleventy, 11ty.js': eleventy(count, 'js'),
    };
    if (hugo) {
      made.Hugo = builder(count, 'hugo', ['html', 'md'], (out) => {
        const folders = {
          '--source': join(PEERS, 'hugo'),
          '--contentDir': join(cwd, 'content'),
          '--destination': out,
          '--cacheDir': join(work, 'hugo-cache'),
        };
        const args = [...Object.entries(folders).flat(), '--quiet'];
        return run('hugo', args, { cwd, env: { HUGO_DATADIR: data }, memory: true });
      });
    }
    return made;
  }

  return { sites, policygen, builders };
}
