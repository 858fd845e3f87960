// Renders every example into its dist/ folder, which is committed. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const bin = fileURLToPath(new URL('bin/policygen.js', root));
for (const name of readdirSync(new URL('examples/', root)).sort()) {
  const folder = fileURLToPath(new URL(`examples/${name}/`, root));
  execFileSync(process.execPath, [bin, 'build', 'policy.yaml', '--out', 'dist', '--quiet'], {
    cwd: folder,
    stdio: 'inherit',
  });
}
