// Writes lib/assets.json: every shipped template, word and datum by its name, for platforms without a disk.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const names = ['templates', 'data']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
  )
  // What a browser is not asked for: the questions of init, and the preview.
  .filter((name) => !/^templates\/(init|preview)\//.test(name))
  .sort();

const texts = names.map((name) => [
  name,
  readFileSync(join(ROOT, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n'),
]);
writeFileSync(join(ROOT, 'lib', 'assets.json'), `${JSON.stringify(Object.fromEntries(texts))}\n`);
