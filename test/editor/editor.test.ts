import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readLocale } from '../../src/locale/locale.js';
import { exampleText } from '../support/build.js';
import { ASSETS, EXAMPLES, ROOT, readText } from '../support/shipped.js';

// The package's own entry starts a server; this is the part that an editor talks to.
const { getLanguageService } = createRequire(import.meta.url)(
  'yaml-language-server/out/server/src/languageservice/yamlLanguageService.js',
) as typeof import('yaml-language-server');

/** What an editor with the YAML extension does: it follows the line at the top of the file to the schema. */
const service = getLanguageService({
  schemaRequestService: async (uri: string) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: {
    resolveRelativePath: (path: string, resource: string) => new URL(path, resource).toString(),
  },
} as never);
service.configure({ validate: true, hover: true, completion: true, yamlVersion: '1.2' } as never);

const HEAD = '# yaml-language-server: $schema=../../schemas/policy.schema.json\n';

let version = 0;
/** The service keeps what it read of a version, so each text is a new one. */
const open = (text: string, name = 'bakery') => {
  const uri = pathToFileURL(`${ROOT}examples/${name}/policy.yaml`).toString();
  version += 1;
  return TextDocument.create(uri, 'yaml', version, text);
};

/** A policy with the cursor at `▮`. */
function atCursor(text: string) {
  const offset = (HEAD + text).indexOf('▮');
  const document = open((HEAD + text).replace('▮', ''));
  return { document, position: document.positionAt(offset) };
}

async function completions(text: string): Promise<string[]> {
  const { document, position } = atCursor(text);
  const { items } = await service.doComplete(document, position, false);
  return items.map(({ label }) => label);
}

async function hover(text: string): Promise<string> {
  const { document, position } = atCursor(text);
  const found = await service.doHover(document, position);
  return JSON.stringify(found?.contents ?? '');
}

const START = 'policygen: 1\nlanguages: [en]\ncontroller: { name: Bageriet Havblik }\n';
const { vocabulary } = readLocale(ASSETS, 'en');

describe('the editor completes', () => {
  test('the keys of a policy', async () => {
    const labels = await completions(`${START}▮`);
    expect(labels).toEqual(
      expect.arrayContaining(['activities', 'recipients', 'rights', 'cookies']),
    );
    expect(labels).not.toContain('controller');
  });

  test('the keys of a block', async () => {
    const labels = await completions(`${START}activities:\n  - id: web-orders\n    ▮`);
    expect(labels).toEqual(expect.arrayContaining(['purposes', 'basis', 'retention']));
    expect(labels).not.toContain('activities');
  });

  test('the words of an enum', async () => {
    expect(await completions(`${START}recipients:\n  - id: one-com\n    role: ▮`)).toEqual(
      expect.arrayContaining(['processor', 'joint-controller', 'controller', 'none']),
    );
  });

  test.each([
    ['purposes', `general:\n  purposes:\n    - c▮`],
    ['purposes', `general:\n  purposes:\n    - ▮`],
    ['data', `general:\n  data:\n    - ▮`],
    ['measures', `security:\n  measures:\n    - kinds:\n        - ▮`],
    ['transfer-mechanisms', `transfers:\n  - country: US\n    mechanism: ▮`],
    ['principles', `principles:\n  - ▮`],
  ])('the shipped ids of %s', async (kind, text) => {
    const ids = Object.keys(vocabulary[kind] ?? {});
    expect(ids.length).toBeGreaterThan(2);
    expect(await completions(START + text)).toEqual(expect.arrayContaining(ids));
  });
});

describe('the editor explains', () => {
  test('a key, with the article that it answers', async () => {
    expect(await hover(`${START}activi▮ties:\n  - id: web-orders\n`)).toMatch(/GDPR Article 13/);
  });

  test('a key inside a block', async () => {
    expect(await hover(`${START}recipients:\n  - id: one-com\n    ro▮le: processor\n`)).toMatch(
      /GDPR Article 28/,
    );
  });
});

describe('the editor warns', () => {
  const problems = async (text: string, name?: string) =>
    (await service.doValidation(open(text, name), false)).map(({ message }) => message);

  test('of a key that does not exist', async () => {
    expect(await problems(`${HEAD}${START}activites: []\n`)).toContainEqual(
      expect.stringContaining('activites'),
    );
  });

  test('of a word that does not exist', async () => {
    const text = `${HEAD}${START}recipients:\n  - { id: one-com, name: One.com, role: baker }\n`;
    expect(await problems(text)).toHaveLength(1);
  });

  test('of what is missing in a whole policy, and not in what extends another or is extended', async () => {
    const missing = 'recipients:\n  - { id: one-com, agreement: { signed: true } }\n';
    expect(await problems(`${HEAD}policygen: 1\nlanguages: [en]\n${missing}`)).toHaveLength(2);
    expect(await problems(`${HEAD}policygen: 1\nextends: ../../base.yaml\n${missing}`)).toEqual([]);
    expect(await problems(`${HEAD}${missing}`)).toEqual([]);
    const slip = 'extends: ../base.yaml\ncontroller: { emial: hej@havblik.example }\n';
    expect(await problems(HEAD + slip)).toHaveLength(1);
    expect(
      await problems(`${HEAD}extends: a.yaml\nrecipients: [{ name: One.com }]\n`),
    ).toHaveLength(1);
  });

  test.each(EXAMPLES)('of nothing in %s', async (name) => {
    expect(exampleText(name)).toMatch(
      /^# yaml-language-server: \$schema=\S+policy\.schema\.json$/m,
    );
    expect(await problems(exampleText(name), name)).toEqual([]);
  });
});

type Node = Record<string, unknown>;
const schema = JSON.parse(readText('schemas/policy.schema.json')) as Node;

/** Every place in the schema that describes a key, with its path. */
function* places(node: unknown, path: string[] = []): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'examples' || key === 'default') continue;
    const here = [...path, key];
    if (path.at(-1) === 'properties') yield [here.join('/'), child as Node];
    yield* places(child, here);
  }
}

describe('the schema', () => {
  const keys = [...places(schema)];

  test('is draft-07, which editors understand', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(keys.length).toBeGreaterThan(300);
    expect(new Ajv({ strict: false }).validateSchema(schema as AnySchema)).toBe(true);
  });

  test('describes every key and every definition', () => {
    const bare = keys.filter(([, node]) => !String(node.description ?? '').trim());
    expect(bare.map(([path]) => path)).toEqual([]);
    const definitions = Object.entries(schema.definitions as Record<string, Node>);
    expect(definitions.filter(([, node]) => !node.description).map(([name]) => name)).toEqual([]);
  });

  test('gives an example of every key, and each is one that it accepts', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addSchema({ ...schema, $id: 'policy' });
    const pointer = (path: string) =>
      path
        .split('/')
        .map((part) => encodeURIComponent(part.replaceAll('~', '~0')))
        .join('/');
    const wrong = keys.flatMap(([path, node]) => {
      // Words of one's own have the names that one gives them.
      if (path.startsWith('definitions/vocabulary/')) return [];
      const examples = node.examples as unknown[] | undefined;
      if (!examples?.length) return [`${path}: no example`];
      const validate = ajv.compile({ $ref: `policy#/${pointer(path)}` });
      return examples.flatMap((example) =>
        validate(example)
          ? []
          : [`${path}: ${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  test('offers ids that exist', () => {
    for (const [name, node] of Object.entries(schema.definitions as Record<string, Node>)) {
      if (!name.startsWith('id-')) continue;
      const ids = Object.keys(vocabulary[name.slice('id-'.length)] ?? {});
      expect([name, ...(node.examples as string[])].sort()).toEqual([name, ...ids].sort());
    }
  });

  // The ids in examples are copied into policies: one that means nothing would be an error there.
  test('has examples whose ids mean something', () => {
    const unknown = keys.flatMap(([path, node]) => {
      const text = JSON.stringify(node);
      const kinds = [...text.matchAll(/#\/definitions\/id-([a-z-]+)/g)].map(
        ([, kind = '']) => kind,
      );
      const known = kinds.map((kind) => Object.keys(vocabulary[kind] ?? {}));
      if (known.length !== 1 || known[0]?.length === 0) return [];
      const flat = [node.examples].flat(3).filter((value) => typeof value === 'string');
      return flat.filter((id) => !known[0]?.includes(id)).map((id) => `${path}: ${id}`);
    });
    expect(unknown).toEqual([]);
  });
});
