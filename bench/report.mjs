// What was measured, as a table for people, a page and a plot for the docs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of a table of one measurement: milliseconds, the ratio to one of them, memory. */
export function rowsOf(measured, base) {
  const one = measured[base]?.ms ?? Number.NaN;
  return Object.entries(measured).map(([name, { ms, peak }]) => [
    name,
    ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en'),
    (ms / one).toFixed(2),
    peak > 0 ? String(Math.round(peak)) : '',
  ]);
}

export const table = (measured, base) =>
  rowsOf(measured, base)
    .map(
      ([name, ms, ratio, peak]) =>
        `  ${name.padEnd(24)}${ms.padStart(9)} ms  ${ratio.padStart(7)} ×  ${peak && `${peak} MiB`}`,
    )
    .join('\n');

const markdown = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Writes docs/speed.md and docs/images/speed.svg. */
export function write(results, docs) {
  const { start, counts, again, watch, machine, hugo, memory } = results;
  mkdirSync(join(docs, 'images'), { recursive: true });
  writeFileSync(join(docs, 'images/speed.svg'), plot(counts));
  const parts = [
    '# Speed',
    '',
    `Made by \`npm run bench\`; medians of whole processes, run in turns${memory ? ' on a memory file system' : ''}: ${machine}${hugo ? `, Hugo ${hugo.replace(/^v/, '')}` : ''}, Eleventy 3.1.8. Only the ratios carry over to another machine. policygen validates each policy, holds it against the law, and writes HTML and Markdown; Hugo writes both and Eleventy HTML: templates make the same page of the same facts, and check nothing. Pages of every tool are held against all facts of their firm.`,
    '',
    '![Bars: milliseconds that policygen, Hugo and Eleventy take for 1 to 5,000 policies, on a logarithmic scale](images/speed.svg)',
    '',
    '## Start',
    '',
    markdown(
      ['command', 'ms', '× `node -e 0`'],
      rowsOf(start, 'node -e 0').map((row) => row.slice(0, 3)),
    ),
    '',
    ...Object.entries(counts).flatMap(([count, measured]) => [
      `## ${Number(count).toLocaleString('en')} ${count === '1' ? 'policy' : 'policies'}`,
      '',
      markdown(['', 'ms', '× policygen', 'peak MiB'], rowsOf(measured, 'policygen')),
      '',
    ]),
    '## Building 1,000 again',
    '',
    markdown(
      ['', 'ms', '× `node -e 0`'],
      rowsOf(again, 'node -e 0').map((row) => row.slice(0, 3)),
    ),
    '',
    '## watch: from a save to the new page on disk',
    '',
    markdown(
      ['policies', 'median ms', 'p95 ms', 'saves lost'],
      Object.entries(watch).map(([count, { median, p95, lost }]) => [
        count,
        median.toFixed(1),
        p95.toFixed(1),
        lost,
      ]),
    ),
    '',
  ];
  writeFileSync(join(docs, 'speed.md'), parts.join('\n'));
}

const COLOURS = {
  policygen: '#0a5a8c',
  Hugo: '#b7791f',
  'Eleventy, Handlebars': '#8a3ffc',
  'Eleventy, 11ty.js': '#3a7d44',
};

/** Bars on a logarithmic scale, a group for each number of policies. */
function plot(counts) {
  const groups = Object.entries(counts);
  const all = groups.flatMap(([, measured]) => Object.values(measured).map(({ ms }) => ms));
  const top = Math.log10(Math.max(...all)) + 0.15;
  const floor = 1;
  const height = (ms) => Math.max(2, ((Math.log10(ms) - floor) / (top - floor)) * 260);
  const bars = groups.flatMap(([count, measured], group) => {
    const names = Object.keys(measured);
    return [
      ...names.map((name, at) => {
        const { ms } = measured[name];
        const x = 60 + group * 180 + at * 34;
        const tall = height(ms);
        return `<g><rect x="${x}" y="${(300 - tall).toFixed(1)}" width="28" height="${tall.toFixed(1)}" fill="${COLOURS[name]}"><title>${name}, ${count}: ${Math.round(ms)} ms</title></rect><text x="${x + 14}" y="${(294 - tall).toFixed(1)}" text-anchor="middle" font-size="10">${ms < 10_000 ? Math.round(ms) : `${(ms / 1000).toFixed(0)}k`}</text></g>`;
      }),
      `<text x="${60 + group * 180 + 66}" y="320" text-anchor="middle">${Number(count).toLocaleString('en')}</text>`,
    ];
  });
  const legend = Object.entries(COLOURS).map(
    ([name, colour], at) =>
      `<rect x="${60 + at * 180}" y="345" width="14" height="14" fill="${colour}"/><text x="${80 + at * 180}" y="357">${name}</text>`,
  );
  const width = Math.max(780, 80 + groups.length * 180);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 372" width="${width}" height="372" role="img" aria-label="Milliseconds by number of policies, on a logarithmic scale" font-family="system-ui, sans-serif" font-size="13" fill="#333"><rect width="${width}" height="372" fill="#fff"/><text x="60" y="20">ms (logarithmic), by number of policies</text>${[...bars, ...legend].join('')}</svg>\n`;
}
