// Leaves of the declarations that tsc has written only those of the public doors.
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Deletes each declaration in a folder that none of the doors leads to. */
export function pruneTypes(folder) {
  const needed = new Set();
  const visit = (path) => {
    if (needed.has(path)) return;
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
    needed.add(path);
    for (const [, to] of readFileSync(path, 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)) {
      // Whoever installs the package has no other one.
      if (!to.startsWith('.')) throw new Error(`${path} needs the types of ${to}.`);
      visit(join(dirname(path), to.replace(/\.js$/, '.d.ts')));
    }
  };
  for (const door of ['index.d.ts', 'core.d.ts']) visit(join(folder, door));
  prune(folder, needed);
}

function prune(folder, needed) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) prune(path, needed);
    else if (path.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
