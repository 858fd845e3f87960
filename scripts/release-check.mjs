// Says what stands in the way of a release: node scripts/release-check.mjs TAG [OWNER/REPOSITORY]
import { readFileSync } from 'node:fs';

const [tag = '', repository] = process.argv.slice(2);
const { version, repository: named } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];

if (tag !== `v${version}`) {
  problems.push(`The tag is "${tag}", but package.json has version ${version}: tag v${version}.`);
}
if (lock.version !== version) {
  problems.push(`package-lock.json has version ${lock.version}, package.json ${version}.`);
}
// npm refuses a provenance of another repository than the one that package.json names.
if (repository && !named?.url?.endsWith(`github.com/${repository}.git`)) {
  problems.push(`package.json names the repository ${named?.url}, but this is ${repository}.`);
}
const heading = readFileSync('CHANGELOG.md', 'utf8')
  .split('\n')
  .find((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
if (heading === undefined) {
  problems.push(`CHANGELOG.md has no heading "## ${version}".`);
} else if (!/^## \S+ \(\d{4}-\d{2}-\d{2}\)$/.test(heading)) {
  problems.push(`In CHANGELOG.md, "${heading}" has no date: write "## ${version} (2026-11-22)".`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
