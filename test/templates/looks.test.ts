// Of a section template it is known at which keys of a policy it looks: where those stand alike in
// two policies, the second is given the section of the first. So it must look at nothing else.
import { describe, expect, test } from 'vitest';
import { knownOf } from '../../scripts/bundle/asks.mjs';
import { Composer } from '../../src/compose/composer.js';
import { sectionHelpers } from '../../src/compose/helpers.js';
import { SECTIONS } from '../../src/compose/sections.js';
import { readLocale } from '../../src/locale/locale.js';
import { see } from '../../src/locale/seen.js';
import { type ViewElement, type ViewNode, view } from '../../src/locale/view.js';
import { check } from '../../src/pipeline.js';
import { readTemplate, withBlocks } from '../../src/templating.js';
import { ASSETS, EXAMPLES, readText } from '../support/shipped.js';

class Watched extends Map<string, ViewNode[]> {
  readonly looked = new Set<string>();

  override get(key: string): ViewNode[] | undefined {
    this.looked.add(key);
    return super.get(key);
  }

  override has(key: string): boolean {
    this.looked.add(key);
    return super.has(key);
  }
}

const knownOfSection = (id: string) =>
  knownOf(ASSETS.read(`templates/sections/${id}.md.hbs`) ?? '');

/** The keys of a policy at which a section looks while it is filled. */
function lookedAt(example: string, id: string): Set<string> {
  const content = readText(`examples/${example}/policy.yaml`);
  const { resolved } = check({ file: 'policy.yaml', content }, ASSETS);
  if (!resolved) throw new Error(`${example} cannot be built`);
  const shown = view(resolved, readLocale(ASSETS, resolved.languages[0]), ASSETS);
  const fields = new Watched((shown.nodeOf(shown.root) as ViewElement).fields);
  const root = see({ ...(shown.nodeOf(shown.root) as ViewElement), fields });
  const composer = new Composer({ ...shown, root }, ASSETS);
  const helpers = withBlocks(sectionHelpers(composer, { title: null }, new Set()));
  composer.beginSection(null);
  readTemplate(ASSETS, `templates/sections/${id}.md.hbs`, helpers)(root);
  return fields.looked;
}

describe.each(SECTIONS.map(([id]) => id))('%s', (id) => {
  const { asks = [], looks = [] } = knownOfSection(id);

  test('is known', () => {
    expect(asks).not.toEqual([]);
    expect(looks).toEqual(expect.arrayContaining(asks));
  });

  test.each(EXAMPLES)('looks at nothing else in %s', (example) => {
    const looked = lookedAt(example, id);
    expect(looks).toEqual(expect.arrayContaining([...looked]));
  });
});

test('what cannot be told from a template is not', () => {
  expect(knownOf('{{brief "who" from="controller.name" sections="controller"}}')).toEqual({});
  expect(knownOf('{{facts this}}')).toEqual({});
  expect(knownOf('{{#unless rights}}{{facts dpo}}{{/unless}}')).toEqual({});
  expect(knownOf('{{facts dpo only=rights}}')).toEqual({});
  expect(knownOf('{{#each persons}}{{facts ../dpo}}{{/each}}')).toEqual({ asks: ['persons'] });
  expect(knownOf('{{#each persons}}{{facts @root.dpo}}{{/each}}')).toEqual({ asks: ['persons'] });
});

test('what stands in the body of a block is looked at, but only its head is needed', () => {
  expect(
    knownOf('{{#if rights}}{{facts dpo}}{{#each persons}}{{facts contact}}{{/each}}{{/if}}'),
  ).toEqual({
    asks: ['rights'],
    looks: ['rights', 'dpo', 'persons'],
  });
  expect(knownOf('{{#if rights}}{{facts rights}}{{else}}{{facts dpo}}{{/if}}')).toEqual({
    looks: ['rights', 'dpo'],
  });
});
