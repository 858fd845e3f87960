// How the time grows when one part of a policy doubles: a ratio of about 2 is linear,
// above 3 is not. Ask it with `node bench/doubling.mjs`, or for some parts only with
// `node bench/doubling.mjs keys text`. Compiled sources are measured: `npm run build` first.
// It is the time of the processor, the least of three, so that others on the machine count little.
import { reportGithub } from '../build/diagnostics/reporters/github.js';
import { reportJson } from '../build/diagnostics/reporters/json.js';
import { reportPretty } from '../build/diagnostics/reporters/pretty.js';
import { reportSarif } from '../build/diagnostics/reporters/sarif.js';
import { keptAssets } from '../build/io/kept-assets.js';
import { shippedAssets } from '../build/io/shipped-assets.js';
import { RULES } from '../build/lint/rules/index.js';
import { build, check } from '../build/pipeline.js';
import { HEAD, LISTS, times } from './lists.mjs';

const ASSETS = keptAssets(shippedAssets());
const AS_OF = '2026-11-22';

const note = (text) => `${HEAD}backup: { covers: [cloud], note: ${JSON.stringify(text)} }\n`;

/** The largest size that the limits allow, and the policy of a size. */
const PARTS = {
  activities: [
    2000,
    (n) =>
      `${HEAD}activities:\n${times(n, (i) => `  - { id: a${i}, title: "Visit ${i}", people: [patients], data: [name], purposes: [fulfil-order], basis: contract }\n`)}`,
  ],
  'recipients and who points to them': [
    2000,
    (n) =>
      `${HEAD}recipients:\n${times(n, (i) => `  - { id: r${i}, name: "Lab ${i}" }\n`)}activities:\n${times(n, (i) => `  - { id: a${i}, title: "Visit ${i}", recipients: [r${i}] }\n`)}`,
  ],
  ...LISTS,
  'groups of recipients': [
    4000,
    (n) =>
      `${HEAD}recipients:\n${times(n, (i) => `  - { id: r${i}, name: "Lab ${i}" }\n`)}recipient_groups:\n${times(n, (i) => `  - { members: [r${i}], tasks: [website-hosting] }\n`)}`,
  ],
  'members of one group': [
    14_000,
    (n) =>
      `${HEAD}recipients:\n${times(n, (i) => `  - { id: r${i}, name: "Lab ${i}" }\n`)}recipient_groups:\n  - { members: [${times(n, (i) => `r${i}, `)}], tasks: [website-hosting] }\n`,
  ],
  laws: [20_000, (n) => `${HEAD}laws: [${'gb/uk-gdpr, '.repeat(n)}ch/dsg]\n`],
  sites: [12_000, (n) => `${HEAD}sites:\n${times(n, (i) => `  - { name: "Shop ${i}" }\n`)}`],
  'links of one section': [
    10_000,
    (n) =>
      `${HEAD}sections:\n  - id: s\n    title: T\n    links:\n${times(n, (i) => `      - { label: "L ${i}", url: "https://s${i}.example" }\n`)}`,
  ],
  sections: [
    4000,
    (n) =>
      `${HEAD}sections:\n${times(n, (i) => `  - { id: s${i}, title: "Part ${i}", text: "Rinse." }\n`)}`,
  ],
  cookies: [
    4000,
    (n) =>
      `${HEAD}cookies:\n  services:\n${times(n, (i) => `    - { name: "c${i}", provider: "Lab ${i}", lifetime: 1 year }\n`)}`,
  ],
  'own words': [
    8000,
    (n) =>
      `${HEAD}vocabulary:\n  data:\n${times(n, (i) => `    w${i}: "Word ${i}"\n`)}general:\n  data: [${times(n, (i) => `w${i}, `)}name]\n`,
  ],
  'unknown keys': [20_000, (n) => `${HEAD}${times(n, (i) => `unknown${i}: x\n`)}`],
  'long unknown keys': [
    900_000,
    (n) =>
      `${HEAD}${'k'.repeat(n / 100)}: 1\n${times(98, (i) => `${'q'.repeat(n / 100)}${i}: 1\n`)}`,
    'check',
  ],
  'keys twice': [20_000, (n) => `${HEAD}${times(n, (i) => `x-${i % (n / 2)}: 1\n`)}`],
  'unknown ids': [
    16_000,
    (n) => `${HEAD}general:\n  data: [${times(n, (i) => `unknown-${i}, `)}name]\n`,
  ],
  'unknown references': [
    16_000,
    (n) =>
      `${HEAD}general:\n  recipients: [${times(n, (i) => `lab${i}, `)}lab]\nrecipients: [{ id: lab0000, name: Lab }]\n`,
  ],
  'one long unknown id': [800_000, (n) => `${HEAD}general:\n  data: [${'n'.repeat(n)}]\n`],
  'values of wrong kinds': [
    16_000,
    (n) => `${HEAD}general:\n  data: [${times(n, () => '{ x: 1 }, ')}name]\n`,
  ],
  'hidden characters': [100_000, (n) => note('Vi bager\u200b '.repeat(n / 10))],
  'slips of syntax': [20_000, (n) => `${HEAD}${times(n, (i) => `x-${i}: @a\n`)}`],
  'comments that put aside': [
    10_000,
    (n) => times(n, () => '# policygen-ignore complaint-is-named: told elsewhere\n') + HEAD,
  ],
  'comments beside findings': [
    11_000,
    (n) =>
      `${HEAD}cookies:\n  services:\n${times(n, (i) => `    - { name: "c${i}" } # policygen-ignore cookies-have-a-lifetime: told elsewhere\n`)}`,
  ],
  aliases: [20_000, (n) => `${HEAD}x-a: &a 1\nx-b: [${times(n, () => '*a, ')}1]\n`],
  'aliases of aliases': [
    20_000,
    (n) =>
      `${HEAD}${times(n, (i) => `x-${i}: &a${i} [${i > 0 && i % 30 ? `*a${i - 1}` : ''}]\n`)}`.slice(
        0,
        900_000,
      ),
  ],
  nesting: [56, (n) => `${HEAD}x-a: ${'['.repeat(n)}${']'.repeat(n)}\n`],
  'brackets never closed': [400_000, (n) => `${HEAD}x-a: ${'['.repeat(n)}\n`],
  'brackets never opened': [400_000, (n) => `${HEAD}x-a: ${']'.repeat(n)}\n`],
  quotes: [400_000, (n) => `${HEAD}x-a: ${'"'.repeat(n)}\n`],
  stars: [400_000, (n) => `${HEAD}x-a: ${'*'.repeat(n)} x\n`],
  'blank lines': [800_000, (n) => `${HEAD}${'\n'.repeat(n)}`],
  blanks: [800_000, (n) => `${HEAD}x-a:${' '.repeat(n)}b\n`],
  'text of words': [800_000, (n) => note('We keep teeth clean. '.repeat(n / 21))],
  'text of one word': [800_000, (n) => note('x'.repeat(n))],
  'text of sentences without an end': [800_000, (n) => note('we keep ((data '.repeat(n / 15))],
  'title of brackets': [400_000, (n) => `${HEAD}title: ${JSON.stringify('['.repeat(n))}\n`],
  'name of brackets': [
    400_000,
    (n) =>
      `${HEAD}recipients: [{ id: r, service: google-analytics, name: ${JSON.stringify('('.repeat(n))} }]\n`,
  ],
  'section of paragraphs': [
    400_000,
    (n) =>
      `${HEAD}sections: [{ id: s, title: T, text: ${JSON.stringify('1. Rinse.\n\n'.repeat(n / 11))} }]\n`,
  ],
  ...Object.fromEntries(
    [
      '<',
      '&',
      '"',
      '\\',
      '*',
      '_a',
      '`',
      '|',
      '~',
      '!',
      '](#',
      '](',
      '{{',
      'www.',
      'a@b.',
      'https://',
      '<!--',
      '. ',
      '\\n',
      'æ',
      '🍰',
    ].map((sign) => [
      `text of ${sign}`,
      [400_000, (n) => note((sign === '\\n' ? '\n' : sign).repeat(n / sign.length))],
    ]),
  ),
};

const REPORTS = [reportJson, reportSarif, reportGithub];

/** Everything that a command does with a policy, in milliseconds by step. */
function once(content) {
  const file = 'policy.yaml';
  const took = {};
  const step = (name, work) => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    took[name] = (user + system) / 1000;
    return result;
  };
  const checked = step('check', () => check({ file, content }, ASSETS, { asOf: AS_OF }));
  step('build', () =>
    build(checked, ASSETS, { formats: ['html', 'markdown', 'fragment', 'json'] }),
  );
  const findings = {
    diagnostics: checked.diagnostics,
    files: [file],
    failures: [],
    asOf: AS_OF,
    textOf: () => content,
  };
  step('report', () => {
    reportPretty(checked.diagnostics, () => content, { colour: false });
    for (const report of REPORTS)
      report(findings, { version: '0', rules: RULES, pathOf: (name) => name });
  });
  return { took, problems: checked.diagnostics.length, built: checked.resolved !== null };
}

const best = (content) => {
  const runs = [once(content), once(content), once(content)];
  const sum = ({ took }) => took.check + took.build + took.report;
  return runs.reduce((one, other) => (sum(other) < sum(one) ? other : one));
};

const asked = process.argv.slice(2);
const ms = (number) => number.toFixed(number < 10 ? 1 : 0).padStart(7);
once(note('warm'));
console.log(
  `${'part'.padEnd(36)} ${'size'.padStart(8)}   check   build  report   ratio of the sums`,
);
let worst = 0;
for (const [name, [size, policy]] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
  const sizes = [size / 4, size / 2, size].map(Math.floor);
  const measured = sizes.map((n) => best(policy(n)));
  const sums = measured.map(({ took }) => took.check + took.build + took.report);
  const ratios = [sums[1] / sums[0], sums[2] / sums[1]];
  // What takes no time has no ratio that means anything.
  const telling = sums[2] > 50 ? Math.max(...ratios) : 0;
  worst = Math.max(worst, telling);
  const { took, problems, built } = measured[2];
  console.log(
    `${name.padEnd(36)} ${String(size).padStart(8)} ${ms(took.check)} ${ms(took.build)} ${ms(took.report)}   ${ratios.map((ratio) => ratio.toFixed(1)).join(' ')}${telling > 3 ? '  <-- not linear' : ''}   ${built ? 'built' : `${problems} problems`}`,
  );
}
console.log(`The largest ratio is ${worst.toFixed(1)}.`);
