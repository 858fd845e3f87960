// Files around a policy that come from strangers as it does: own words, own services, the
// answers to `init`. Their keys and names are what every object has, what a terminal acts
// on, what turns a line around, and commands of GitHub.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD, policygen } from '../cli/policygen.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';

const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '::error file=x::forged',
  '##[group]forged',
  '"><script>alert(1)</script>',
  '{{{name}}}',
  '../../outside',
];
const SIGNS = [
  '\u001b[2J\u001b]0;owned\u0007',
  '\u202egnp.exe',
  '\u2066name\u2069',
  '\u0085\u009b31m',
];
/** Signs that are no text are told before anything else is looked at. */
const BOTH: [string, string[]][] = [
  ['words', WORDS],
  ['signs', SIGNS],
];

/** What must not reach a terminal, a log or a page as it is. */
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const FORGED = /^\s*::error file=x|##\[group\]/m;

/** Runs a command, and holds whatever it says to being harmless. */
function harmless(args: readonly string[], cwd: string, input = '') {
  // A prototype that was polluted would be polluted for the rest of the process: it says so at its end.
  const guard = `process.on('exit', () => { for (const key in {}) process.stderr.write('polluted: ' + key); });`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(guard)}`;
  const { status, stdout, stderr } = policygen(args, { cwd, input, env: { NODE_OPTIONS } });
  const said = stdout + stderr;
  expect(said).not.toMatch(RAW);
  expect(said).not.toMatch(FORGED);
  expect(said).not.toMatch(/^polluted|bug of ours|^ +at /m);
  expect([0, 1, 2, 3]).toContain(status);
  return { status, stdout, stderr };
}

/** One run for all of them: to the terminal, and to files that a log may show. */
const REPORTERS = 'pretty,json:report.json,sarif:report.sarif,github:report.txt';

/** Every command that reads own words and services; what it writes is harmless as well. */
function tryOut(own: Record<string, string>): string {
  const root = temporaryFolder({
    'site/policy.yaml': `${GOOD}recipients:\n  - { id: letters, service: havmail, name: Havmail ApS, role: processor, country: DK }\n`,
    ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`site/own/${name}`, text])),
  });
  const cwd = join(root, 'site');
  const { stdout } = harmless(
    ['check', 'policy.yaml', '--overrides', 'own', '--reporter', REPORTERS],
    cwd,
  );
  harmless(['build', 'policy.yaml', '--overrides', 'own'], cwd);
  harmless(['report', 'policy.yaml', '--overrides', 'own'], cwd);
  harmless(['add', '--list', '--overrides', 'own'], cwd);
  for (const [name, text] of Object.entries(contentsOf(root))) {
    expect(name).toMatch(/^site(\/|$)/);
    if (!/^site\/(dist|report)/.test(name)) continue;
    expect(text).not.toMatch(RAW);
    expect(text).not.toMatch(FORGED);
    if (name.endsWith('.html')) expect(text).not.toContain('<script');
  }
  return stdout;
}

/** A key in YAML and JSON, whatever is in it. */
const quoted = (key: string): string =>
  JSON.stringify(key).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

test.each(BOTH)('%s as keys of own words', { timeout: 60_000 }, (_, evil) => {
  const group = (indent: string) => evil.map((key) => `${indent}${quoted(key)}: words\n`).join('');
  const nested = (indent: string) =>
    evil.map((key) => `${indent}${quoted(key)}: { polluted: words }\n`).join('');
  const said = tryOut({
    'locales/da.yaml': `${nested('')}sections:\n${group('  ')}statements:\n${nested('  ')}  retention:\n${nested('    ')}vocabulary:\n  data:\n${group('    ')}`,
  });
  const told = said.match(/unknown-text|control-character|hidden-character/g) ?? [];
  expect(told.length).toBeGreaterThan(4 * evil.length);
});

test.each(BOTH)('%s as keys and values of an own service', { timeout: 60_000 }, (_, evil) => {
  const polluted = evil.map((key) => `${quoted(key)}: { "polluted": true }`).join(', ');
  const files = evil.map((key, index) => [
    `services/own-${index}.json`,
    `{ ${polluted}, "id": "own-${index}", "name": ${quoted(key)}, "entity": { ${polluted}, "name": ${quoted(key)} }, "transfer": { ${polluted} }, "cookies": [{ ${polluted} }], "hosts": [${quoted(key)}], "role": ${quoted(key)} }`,
  ]);
  const said = tryOut(Object.fromEntries(files));
  for (const [name] of files) expect(said).toContain(`own/${name}`);
});

test.skipIf(process.platform === 'win32').each(BOTH)(
  '%s as names of files in a folder of own words',
  { timeout: 60_000 },
  (_, evil) => {
    const names = evil.filter((key) => !key.includes('/'));
    const said = tryOut(
      Object.fromEntries(
        names.flatMap((key) => [
          [`locales/${key}.yaml`, 'sections: { rights: "words" }\n'],
          [`services/${key}.json`, '{ "id": "x" }'],
          [`sections/${key}.md.hbs`, '{{facts rights}}'],
          [`${key}/x.yaml`, 'a: b\n'],
        ]),
      ),
    );
    expect(said.match(/own\//g)?.length).toBeGreaterThan(names.length);
  },
);

describe('answers to init', () => {
  test.each(BOTH)('%s as keys are refused, and nothing is written', (_, evil) => {
    const each = (value: string) => evil.map((key) => `${quoted(key)}: ${value}`);
    const answers = `${each('{ polluted: true }').join('\n')}
languages: [en, da]
controller: { ${each('x')}, name: Bakery, address: { ${each('x')}, country: DK } }
activities: { ${each('proposed')}, contact-form: { ${each('proposed')} } }
services: [${evil.map(quoted)}]
`;
    const cwd = temporaryFolder({ 'answers.yaml': answers });
    const { status, stderr } = harmless(['init', 'policy.yaml', '--answers', 'answers.yaml'], cwd);
    expect(status).toBe(1);
    expect(stderr.match(/^answers\.yaml:\d+:\d+ {2}error/gm)?.length).toBeGreaterThan(evil.length);
    expect(Object.keys(contentsOf(cwd))).toEqual(['answers.yaml']);
  });

  // What is a name is a name: it is written so that it is read as the same, or refused.
  test.each([...WORDS, ...SIGNS].map((key) => [quoted(key), key]))('%s as a name', (_, key) => {
    const answers = `languages: [en]\ncontroller: { name: ${quoted(`Bakery ${key}`)}, email: hej@havblik.example, address: { country: DK } }\nactivities: { contact-form: proposed }\nservices: []\n`;
    const cwd = temporaryFolder({ 'answers.yaml': answers });
    const { status } = harmless(['init', 'policy.yaml', '--answers', 'answers.yaml', '--yes'], cwd);
    const { 'policy.yaml': policy = '' } = contentsOf(cwd);
    if (status !== 0) {
      expect(policy).toBe('');
      return;
    }
    expect(policy).not.toMatch(RAW);
    expect(harmless(['build', 'policy.yaml'], cwd).status).toBe(0);
    expect(contentsOf(cwd)['dist/index.html']).not.toContain('<script');
  });
});
