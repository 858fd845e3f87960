import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Decision, listOf, readPreset, readStarters } from '../../src/init/starters.js';
import { policygen, shell, start } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS, readText } from '../support/shipped.js';

/** The blocks of a page, in order. */
const fencedIn = (name: string) =>
  [...readText(name).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );

const page = readText('docs/getting-started.md');
const blocks = fencedIn('docs/getting-started.md');
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'));
const answers = blocks.find(({ text }) => text.startsWith('# answers.yaml'))?.text ?? '';

test('the commands of "Getting started" do one after another what the page says', async () => {
  expect(commands).toEqual([
    'policygen init',
    'policygen watch policy.yaml',
    'policygen check policy.yaml',
    'policygen add --list',
    'policygen add microsoft-365 policy.yaml',
    'policygen build policy.yaml --out public',
    'policygen init shop/policy.yaml --answers answers.yaml',
    'policygen init bakery.yaml --template bakery --lang en',
  ]);
  const cwd = temporaryFolder({ 'answers.yaml': answers });
  for (const command of commands) {
    if (command.includes(' watch ')) {
      const { child, ended, talk } = start(command.split(' ').slice(1), { cwd });
      await expect
        .poll(() => existsSync(join(cwd, 'dist/index.html')), { timeout: 60_000, message: talk() })
        .toBe(true);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      continue;
    }
    // Here nobody sits at the terminal; test/cli/init/wizard.test.ts does.
    const asked = command === 'policygen init' ? `${command} --answers answers.yaml` : command;
    const { status, stderr } = shell(asked, { cwd });
    expect(stderr, command).not.toMatch(/error|policygen:/);
    expect(status, command).toBe(0);
  }
  expect(Object.keys(contentsOf(cwd))).toEqual(
    expect.arrayContaining([
      'policygen.schema.json',
      'bakery.yaml',
      join('public', 'index.html'),
      join('shop', 'policygen.schema.json'),
    ]),
  );
  const policy = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
  expect(policy).toContain('  - id: microsoft-365\n');
}, 120_000);

test('the lines that wait for a decision are those that init writes', () => {
  const cwd = temporaryFolder({
    'answers.yaml': answers.replace('contact-form: proposed', 'contact-form: { basis: interest }'),
  });
  expect(policygen(['init', '--answers', 'answers.yaml'], { cwd }).status).toBe(0);
  const waiting = blocks.find(({ text }) => text.includes('# Decide: '))?.text ?? '?';
  expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toContain(waiting);
});

test('the tables name every activity, decision, option and template', () => {
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const told = ([key, { options, many, wait }]: [string, Decision]) => {
    const choices = Object.entries(options).map(
      ([id, option]) => `\`${id}\`${option.in ? ` (${option.in.join(', ')})` : ''}`,
    );
    return `\`${key}\`: ${choices.join(', ')}${many ? ' (several)' : ''}${wait ? ', `later`' : ''}`;
  };
  const rows = [
    ...readStarters(ASSETS).map(
      ({ id, name, decisions }) =>
        `| \`${id}\` | ${name.en} | ${Object.entries(decisions).map(told).join('; ')} |`,
    ),
    ...listOf(ASSETS, 'presets').map(
      (id) => `| \`${id}\` | ${code(readPreset(ASSETS, id).activities)} |`,
    ),
  ];
  const ids = new Set([...readStarters(ASSETS).map(({ id }) => id), ...listOf(ASSETS, 'presets')]);
  const shown = page
    .split('\n')
    .filter((line) => ids.has(/^\| `([\w-]+)` \|/.exec(line)?.[1] ?? ''));
  expect(shown).toEqual(rows);
});

// The package's own entry starts a server; this is the part that an editor talks to.
const { getLanguageService } = createRequire(import.meta.url)(
  'yaml-language-server/out/server/src/languageservice/yamlLanguageService.js',
) as typeof import('yaml-language-server');

test('an editor follows the first line of what init wrote to the schema beside it', async () => {
  const service = getLanguageService({
    schemaRequestService: async (uri: string) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: {
      resolveRelativePath: (path: string, resource: string) => new URL(path, resource).toString(),
    },
  } as never);
  service.configure({ validate: true, yamlVersion: '1.2' } as never);
  const cwd = temporaryFolder({ 'answers.yaml': answers });
  expect(policygen(['init', '--answers', 'answers.yaml'], { cwd }).status).toBe(0);
  const text = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
  const uri = pathToFileURL(join(cwd, 'policy.yaml')).toString();
  const problems = async (content: string, version: number) =>
    service.doValidation(TextDocument.create(uri, 'yaml', version, content), false);
  expect(await problems(text, 1)).toEqual([]);
  expect(await problems(text.replace('controller:', 'contoller:'), 2)).not.toEqual([]);
});

test('what the page on editors shows is what is written, and its settings are read', () => {
  const editors = fencedIn('docs/editors.md');
  const cwd = temporaryFolder({ 'answers.yaml': answers, 'policy.yaml': 'policygen: 1\n' });
  for (const { language, text } of editors) {
    if (language === 'sh') expect(shell(text, { cwd }).status).toBe(0);
    if (language === 'json') {
      const { 'yaml.schemas': schemas } = JSON.parse(text) as Record<string, object>;
      expect(Object.keys(schemas ?? {})).toEqual(['./policygen.schema.json']);
    }
  }
  expect(existsSync(join(cwd, 'policygen.schema.json'))).toBe(true);
  put(join(cwd, 'policy.yaml'), '');
  expect(policygen(['init', 'new.yaml', '--answers', 'answers.yaml'], { cwd }).status).toBe(0);
  const [first = ''] = editors
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => text);
  expect(readFileSync(join(cwd, 'new.yaml'), 'utf8').startsWith(first)).toBe(true);
});
