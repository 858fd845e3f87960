// Gathers the licences of the packages in the bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose code is in a bundle, by the account that esbuild gives of it. */
function packagesIn({ outputs }) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
}

/** Their names, versions and the full texts of their licences. */
export function licencesOf(root, metafiles) {
  const packages = [...new Set(metafiles.flatMap(packagesIn))].sort();
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    if (!file || !existsSync(join(folder, file)))
      throw new Error(`${name} has no licence to keep.`);
    const text = readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const line = `\n${'-'.repeat(72)}\n\n`;
  return `policygen holds code of these packages, whose licences ask for this notice.\n${line}${texts.join(line)}`;
}
