import type { Assets } from '../assets.js';
import type { Seen } from '../locale/seen.js';
import type { View, ViewElement, ViewNode } from '../locale/view.js';
import { documentTitle } from '../locale/words.js';
import type { Policy } from '../policy.js';
import { readTemplate, withBlocks } from '../templating.js';
import { Composer } from './composer.js';
import type { PolicyDocument, Section } from './document.js';
import { sectionHelpers } from './helpers.js';
import { SECTIONS } from './sections.js';

/**
 * Stage 6: fills the section templates and gathers their blocks.
 *
 * @throws InputError where a template does not compile or asks for what does not exist
 */
export function compose(policy: Policy, view: View, assets: Assets): PolicyDocument {
  const composer = new Composer(view, assets);
  const root = view.nodeOf(view.root) as ViewElement;
  const templates = templatesOf(assets);
  const own = { title: null as string | null };
  const present = new Set<string>();
  const helpers = withBlocks(sectionHelpers(composer, own, present));
  const run = (id: string, context: Seen, article: string | null = null): Section => {
    composer.beginSection(article);
    const fill = () => readTemplate(assets, nameOf(id), helpers)(context);
    const looks = templates.get(id)?.looks;
    if (looks) composer.onceAll(presentOf(looks, root), composer.signsOf('section', id), id, fill);
    else fill();
    return { id, title: view.locale.sections[id] ?? id, blocks: composer.takeBlocks() };
  };

  const ownSections = (place: 'first' | 'last'): Section[] =>
    ((view.root.sections ?? []) as Seen[]).flatMap((seen, index) => {
      const declared = policy.sections?.[index];
      if (!declared || (declared.position ?? 'last') !== place) return [];
      own.title = null;
      const section = run('own', seen);
      return [{ ...section, id: `section-${declared.id}`, title: own.title ?? section.title }];
    });

  const first = ownSections('first');
  const middle = SECTIONS.filter(([id]) => mayState(templates.get(id)?.asks, root)).map(
    ([id, article]) => run(id, view.root, article),
  );
  const sections = [...first, ...middle, ...ownSections('last')].filter(isFilled);
  for (const { id } of sections) present.add(id);
  return documentOf(policy, view, run('summary', view.root), sections);
}

const nameOf = (section: string): string => `templates/sections/${section}.md.hbs`;

/** What is known of a template that came with the package. */
interface Known {
  /** The keys without which it is silent. */
  asks?: readonly string[];
  /** All keys that decide on what it says. */
  looks?: readonly string[];
}

const known = new WeakMap<Assets, ReadonlyMap<string, Known | undefined>>();

function templatesOf(assets: Assets): ReadonlyMap<string, Known | undefined> {
  const made =
    known.get(assets) ??
    new Map(SECTIONS.map(([id]) => [id, assets.compiled?.(nameOf(id)) as Known | undefined]));
  known.set(assets, made);
  return made;
}

/** What stands under keys of an element, where something does. */
function presentOf(keys: readonly string[], { fields }: ViewElement): ViewNode[][] {
  const present: ViewNode[][] = [];
  for (const key of keys) {
    const nodes = fields.get(key);
    if (nodes) present.push(nodes);
  }
  return present;
}

/** Without any of what it asks for, a template is silent. */
const mayState = (asked: readonly string[] | undefined, { fields }: ViewElement): boolean =>
  asked?.some((key) => fields.has(key)) ?? true;

/** The document around the sections that were composed. */
function documentOf(
  policy: Policy,
  view: View,
  summary: Section,
  sections: Section[],
): PolicyDocument {
  const node = view.nodeOf(view.root.updated);
  const text = node && !Array.isArray(node) && node.type === 'leaf' ? (node.text ?? '') : '';
  return {
    lang: view.locale.tag,
    title: oneLine(documentTitle(policy, view.locale)),
    name: oneLine(policy.controller.name),
    updated: policy.updated === undefined ? null : { iso: policy.updated, text },
    summary: summary.blocks.length < LEAST_LINES ? null : summary,
    sections,
  };
}

/** A name may have been written over lines, or with a tab in it; on the page it has blanks. */
const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** A page that says no more than who and how has no need of a short version. */
const LEAST_LINES = 3;

const isFilled = (section: Section): boolean => section.blocks.length > 0;
