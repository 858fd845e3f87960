// `node bench/start.mjs [rounds]` after `npm run build`: the cold start alone, in a minute.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST, measureStart } from './cold.mjs';

const rounds = Number(process.argv[2] ?? 15);
const work = mkdtempSync(join(tmpdir(), 'policygen-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const measured = await measureStart(work, rounds);
const bare = measured['node -e 0'];

console.log(`Node ${process.version}, ${rounds} rounds; ms, and times node -e 0\n`);
console.log('| start | median | least | ratio of medians | ratio of least | at most |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, { ms, least }] of Object.entries(measured)) {
  const ratio = ms / bare.ms;
  const most = MOST[name];
  const cells = [
    name,
    ms.toFixed(1),
    least.toFixed(1),
    ratio.toFixed(2),
    (least / bare.least).toFixed(2),
    most === undefined ? '' : `${most}${ratio > most ? ' (missed)' : ''}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
