import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPORTER_NAMES } from '../../src/cli/law-options.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { fingerprints } from '../../src/diagnostics/fingerprint.js';
import { REPORTERS } from '../../src/diagnostics/reporters/index.js';
import type { Findings, ReportOptions } from '../../src/diagnostics/reporters/reporter.js';
import { RULES } from '../../src/lint/rules/index.js';

const TEXT = `policygen: 1
languages: [da]
rights: [access] # policygen-ignore complaint-is-named: the authority stands in the footer
people: [custmers]
`;

const article = { article: 'GDPR Art. 13(2)(d)', url: 'https://eur-lex.europa.eu/x#art_13' };
const unknown: Diagnostic = {
  rule: 'unknown-id',
  severity: 'error',
  message: 'There is no word for "custmers" among the people.',
  help: 'Did you mean "customers"?',
  file: 'shops/brød & co/policy.yaml',
  range: { start: { line: 4, column: 10 }, end: { line: 4, column: 18 } },
};
const lawful: Diagnostic = {
  rule: 'complaint-is-named',
  severity: 'warning',
  message: 'Nothing says 100% that people can complain, at all: nowhere.',
  help: 'Add complaint: { authority: dk }.',
  reference: article,
  law: true,
  file: 'policy.yaml',
  range: { start: { line: 1, column: 1 }, end: { line: 2, column: 5 } },
};
const aside: Diagnostic = { ...lawful, suppressed: 'the authority stands in the footer' };
const whole: Diagnostic = {
  rule: 'empty-file',
  severity: 'info',
  message: 'The file is empty.',
  file: 'empty.yaml',
};

const findingsOf = (diagnostics: readonly Diagnostic[], more = {}): Findings => ({
  diagnostics,
  files: [...new Set(diagnostics.map(({ file }) => file))],
  failures: [],
  asOf: '2026-11-22',
  textOf: () => TEXT,
  ...more,
});
const OPTIONS: ReportOptions = { version: '0.1.0', rules: RULES, pathOf: (file) => file };
const render = (name: string, findings: Findings, more: Partial<ReportOptions> = {}): string =>
  REPORTERS.find((each) => each.name === name)!.render(findings, { ...OPTIONS, ...more });

const schema = (path: string): ValidateFunction =>
  new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  }).compile(JSON.parse(readFileSync(path, 'utf8')));
const VALID: Record<string, ValidateFunction> = {
  json: schema('schemas/diagnostics.schema.json'),
  sarif: schema('test/diagnostics/sarif.schema.json'),
};

function parsed(name: 'json' | 'sarif', text: string) {
  const data = JSON.parse(text);
  VALID[name]!(data);
  expect(VALID[name]!.errors, text).toBeNull();
  return data;
}

/** Commands as GitHub's runner reads them: line by line, blanks at the start passed over. */
function commandsOf(text: string) {
  const lines = text.split(/\r\n|\r|\n/);
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const match = /^::(?<name>error|warning|notice) (?<properties>.*?)::(?<data>.*)$/u.exec(line);
    expect(match, line).not.toBeNull();
    const { name = '', properties = '', data = '' } = match!.groups!;
    const decode = (part: string) =>
      part.replace(/%(0D|0A|3A|2C|25)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const pairs = properties.split(',').map((pair) => {
      const [key = '', value = ''] = pair.split(/=(.*)/s);
      return [key, decode(value)];
    });
    return { name, properties: Object.fromEntries(pairs), data: decode(data) };
  });
}

test('the command line knows the reporters there are', () => {
  expect(REPORTER_NAMES).toEqual(REPORTERS.map(({ name }) => name));
});

describe('json', () => {
  test('says all there is to say, and counts', () => {
    const report = parsed('json', render('json', findingsOf([lawful, aside, unknown, whole])));
    expect(report).toMatchObject({
      version: 1,
      tool: { name: 'policygen', version: '0.1.0' },
      as_of: '2026-11-22',
      summary: { files: 3, errors: 1, warnings: 1, notes: 1, suppressed: 1, omitted: 0 },
      failures: [],
    });
    expect(report.files[0]).toEqual({
      file: 'policy.yaml',
      errors: 0,
      warnings: 1,
      notes: 0,
      suppressed: 1,
    });
    expect(report.diagnostics).toEqual([
      { ...lawful, law: true, fingerprint: expect.any(String) },
      { ...aside, law: true, fingerprint: expect.any(String) },
      { ...unknown, law: false, fingerprint: expect.any(String) },
      { ...whole, law: false, fingerprint: expect.any(String) },
    ]);
  });

  test('is whole where there is nothing, and says what could not be read', () => {
    expect(parsed('json', render('json', findingsOf([]))).diagnostics).toEqual([]);
    const failures = ['Cannot read a.yaml: there is no such file.'];
    const report = parsed('json', render('json', findingsOf([], { failures })));
    expect(report.failures).toEqual(failures);
  });

  test('says how many it leaves out', () => {
    const { summary, diagnostics } = parsed(
      'json',
      render('json', findingsOf([unknown, unknown, lawful]), { maxProblems: 1 }),
    );
    expect(diagnostics).toHaveLength(1);
    expect(summary).toMatchObject({ errors: 2, warnings: 1, omitted: 2 });
    const many = Array.from({ length: 1001 }, () => unknown);
    expect(parsed('json', render('json', findingsOf(many))).summary.omitted).toBe(1);
  });

  test('has a schema that describes each field', () => {
    const missing: string[] = [];
    const walk = (node: Record<string, unknown>, path: string): void => {
      for (const [key, field] of Object.entries((node.properties ?? {}) as object)) {
        if (!('$ref' in field || 'description' in field)) missing.push(`${path}.${key}`);
        walk(field, `${path}.${key}`);
        if (field.items) walk(field.items, `${path}.${key}[]`);
      }
    };
    const root = JSON.parse(readFileSync('schemas/diagnostics.schema.json', 'utf8'));
    walk(root, '');
    for (const [name, definition] of Object.entries(root.definitions as object)) {
      expect(definition.description, name).toBeTruthy();
      walk(definition, name);
    }
    expect(missing).toEqual([]);
  });
});

describe('sarif', () => {
  const run = (findings: Findings, more = {}) =>
    parsed('sarif', render('sarif', findings, more)).runs[0];

  test('is whole where there is nothing', () => {
    const { results, tool, invocations } = run(findingsOf([]));
    expect(results).toEqual([]);
    expect(tool.driver.rules).toEqual([]);
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  test('names the rule with its law, the place and what was put aside', () => {
    const { results, tool } = run(findingsOf([lawful, aside, unknown, whole]));
    const [rule] = tool.driver.rules;
    const own = RULES.find(({ id }) => id === 'complaint-is-named')!;
    expect(rule).toMatchObject({
      id: 'complaint-is-named',
      shortDescription: { text: own.summary },
      fullDescription: { text: own.why },
      helpUri: own.article.url,
      properties: { article: own.article.article },
    });
    expect(rule.help.text).toContain(own.good);
    expect(rule.help.markdown).toContain(`\`\`\`yaml\n${own.bad}\n\`\`\``);
    expect(results[0]).toMatchObject({
      ruleId: 'complaint-is-named',
      level: 'warning',
      message: { text: `${lawful.message}\n${lawful.help}` },
      suppressions: [],
    });
    expect(results[1].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: aside.suppressed },
    ]);
    expect(results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual([0, 0, 2, 1]);
    expect(results[2].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'shops/br%C3%B8d%20%26%20co/policy.yaml',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 18 },
        },
      },
    ]);
    expect(results[3]).toMatchObject({
      level: 'note',
      locations: [{ physicalLocation: { region: { startLine: 1 } } }],
    });
  });

  test('describes every rule of the law', () => {
    const all = RULES.map((rule) => ({ ...lawful, rule: rule.id }));
    const { tool } = run(findingsOf(all));
    expect(tool.driver.rules).toHaveLength(RULES.length);
    for (const { id, helpUri } of tool.driver.rules) expect(helpUri, id).toMatch(/^https:/);
  });

  test('tells no folder of the machine, but of a file that lies elsewhere', () => {
    expect(render('sarif', findingsOf([unknown]))).not.toContain('file:');
    const uriOf = (path: string) =>
      run(findingsOf([unknown]), { pathOf: () => path }).results[0].locations[0].physicalLocation
        .artifactLocation;
    expect(uriOf('/srv/a b/policy.yaml')).toEqual({ uri: 'file:///srv/a%20b/policy.yaml' });
    expect(uriOf('D:/a/policy.yaml')).toEqual({ uri: 'file:///D:/a/policy.yaml' });
  });

  test('says what could not be read, and how many are left out', () => {
    const failures = ['Cannot read [a](b) {0}: there is no such file.'];
    const { invocations, properties } = run(findingsOf([unknown, whole], { failures }), {
      maxProblems: 1,
    });
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'Cannot read [a] (b) { 0}: there is no such file.' },
          },
        ],
      },
    ]);
    expect(properties).toEqual({ asOf: '2026-11-22', omitted: 1 });
  });
});

describe('github', () => {
  test('is a line for each finding that is not put aside', () => {
    expect(render('github', findingsOf([lawful, aside, unknown, whole]))).toBe(
      [
        '::warning title=complaint-is-named (GDPR Art. 13(2)(d)),file=policy.yaml,line=1,endLine=2::Nothing says 100%25 that people can complain, at all: nowhere.%0AAdd complaint: { authority: dk }.%0Ahttps://eur-lex.europa.eu/x#art_13',
        '::error title=unknown-id,file=shops/brød & co/policy.yaml,line=4,endLine=4,col=10,endColumn=17::There is no word for "custmers" among the people.%0ADid you mean "customers"?',
        '::notice title=empty-file,file=empty.yaml::The file is empty.',
        '',
      ].join('\n'),
    );
    expect(render('github', findingsOf([]))).toBe('');
    expect(render('github', findingsOf([aside]))).toBe('');
  });

  test('marks one column at least', () => {
    const at = { start: { line: 4, column: 9 }, end: { line: 4, column: 9 } };
    const text = render('github', findingsOf([{ ...unknown, range: at }]));
    expect(text).toContain('col=9,endColumn=9::');
  });

  test('keeps what would end a property or a command', () => {
    const text = render('github', findingsOf([{ ...whole, file: 'a,line=1::b:100%.yaml' }]));
    expect(text).toContain('file=a%2Cline=1%3A%3Ab%3A100%25.yaml::');
    expect(commandsOf(text)[0]?.properties.file).toBe('a,line=1::b:100%.yaml');
  });

  test('says what could not be read, and how many are left out', () => {
    const failures = ['Cannot read a.yaml: there is no such file.'];
    const findings = findingsOf([unknown, unknown, aside], { failures });
    expect(commandsOf(render('github', findings, { maxProblems: 1 }))).toMatchObject([
      { name: 'error', properties: { title: 'policygen' }, data: failures[0] },
      { name: 'error', properties: { title: 'unknown-id' } },
      {
        name: 'notice',
        properties: { title: 'policygen' },
        data: 'and 1 more; the limit is 1 (--max-problems)',
      },
    ]);
  });
});

describe('a fingerprint', () => {
  const of = (diagnostic: Diagnostic, text = TEXT) => fingerprints([diagnostic], () => text)[0];

  test('stays while lines move, files are renamed and messages are reworded', () => {
    const down = {
      ...unknown,
      file: 'other.yaml',
      message: 'reworded',
      range: { start: { line: 5, column: 10 }, end: { line: 5, column: 18 } },
    };
    expect(of(down, `# new\n${TEXT}`)).toBe(of(unknown));
    expect(of(unknown, TEXT.replaceAll('\n', '\r\n'))).toBe(of(unknown));
  });

  test('differs by rule, by text and by number', () => {
    expect(of({ ...unknown, rule: 'other' })).not.toBe(of(unknown));
    expect(of(unknown, TEXT.replace('custmers', 'costumer'))).not.toBe(of(unknown));
    const pair = fingerprints([unknown, unknown, { ...unknown, file: 'b.yaml' }], () => TEXT);
    expect(pair.map((each) => each.split(':')[1])).toEqual(['1', '2', '1']);
  });
});

describe('hostile names and texts', () => {
  const piece = fc.constantFrom(
    '\u001b[2J',
    '\u009b31m',
    '\r\n',
    '\r',
    '\n::stop-commands::x\n',
    '::error::forged',
    '##[set-env name=X]y',
    '##vso[task.complete]',
    '%0A',
    '%',
    ',',
    ':',
    '\u202e',
    '\u2028',
    '\ud800',
    '\u{e0041}',
    '[click](https://evil.example)',
    '{0}',
    '"\\',
    '</script>',
    'æøå',
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', minLength: 1 })), { minLength: 1 })
    .map((parts) => parts.join(''));
  const name = hostile.map((text) =>
    `a/${text}`
      .split('/')
      .filter((step) => !['', '.', '..'].includes(step))
      .join('/'),
  );
  const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
    {
      rule: hostile,
      severity: fc.constantFrom('error', 'warning', 'info'),
      message: hostile,
      help: hostile,
      reference: fc.record({ article: hostile, url: hostile }),
      law: fc.constant(true),
      suppressed: hostile,
      file: name,
      range: fc.constant({ start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }),
    },
    { requiredKeys: ['rule', 'severity', 'message', 'file'] },
  );
  const findings = fc
    .tuple(fc.array(diagnostic), fc.array(hostile), hostile)
    .map(([diagnostics, failures, text]) =>
      findingsOf(diagnostics, { failures, textOf: () => text }),
    );
  const UNSAFE = /[^\n\P{Cc}]|[\p{Cs}\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;
  const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

  test.each(REPORTERS)('are safe to print as $name', ({ name: reporter }) => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = render(reporter, all);
        expect(text).not.toMatch(UNSAFE);
        if (reporter === 'pretty') expect(text).not.toMatch(/^\s*::|##\[|##vso\[/m);
        expect(text === '' || text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('arrive whole in json and sarif', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const report = parsed('json', render('json', all));
        expect(report.diagnostics.map((each: Diagnostic) => [each.file, each.message])).toEqual(
          all.diagnostics.map((each) => [whole(each.file), whole(each.message)]),
        );
        const { results } = parsed('sarif', render('sarif', all)).runs[0];
        const uris = results.map(
          (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
            decodeURIComponent(result.locations[0]!.physicalLocation.artifactLocation.uri),
        );
        expect(uris).toEqual(all.diagnostics.map(({ file }) => whole(file)));
      }),
      { numRuns: 300 },
    );
  });

  test('forge no command of GitHub', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = render('github', all);
        expect(text).not.toContain('##[');
        const open = all.diagnostics.filter(({ suppressed }) => suppressed === undefined);
        const commands = commandsOf(text);
        expect(commands).toHaveLength(open.length + all.failures.length);
        const allowed = ['title', 'file', 'line', 'endLine', 'col', 'endColumn'];
        for (const { properties } of commands)
          expect(allowed).toEqual(expect.arrayContaining(Object.keys(properties)));
      }),
      { numRuns: 300 },
    );
  });
});
