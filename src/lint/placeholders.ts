import type { Assets } from '../assets.js';
import type { Path } from '../policy.js';
import type { FieldKind } from '../resolve/model.js';
import type { Leaf } from '../resolve/resolve.js';
import { once, oncePerKind } from './once.js';
import { namesBelow, othersBelow } from './query.js';
import type { Context } from './rule.js';
import { plain } from './used-services.js';
import { readWordings } from './wording.js';

/** What stands between brackets in a text that is still to be filled in, of all languages. */
export const placeholderWords = once((assets: Assets): readonly string[] =>
  [...readWordings(assets).values()].flatMap(({ placeholders }) => placeholders.map(plain)),
);

/** What stands, in small letters, wherever a placeholder does. */
const SIGNS = '[ < {{ ____ todo tbd tbc fixme xxx lorem example.'.split(' ');

/** Keys whose values are no part of the page. */
const SILENT = new Set(['internal']);

/** Kinds of values that hold no words of the author's. */
const WORDLESS: ReadonlySet<FieldKind> = new Set([
  'bool',
  'country',
  'date',
  'duration',
  'enum',
  'flag',
  'format',
  'int',
  'open',
]);

/**
 * The texts of a policy, names and addresses included; none where there is nothing like a placeholder
 * in any of them. All are searched at once before each is, for most policies hold none.
 */
export function textsLikePlaceholders(context: Context): Iterable<{ path: Path; text: string }> {
  const { policy } = context;
  const texts: string[] = [];
  // What the schema leaves to the author is no element.
  for (const key in policy)
    if (key.startsWith('x-')) takeTexts((policy as unknown as Record<string, unknown>)[key], texts);
  take(namesBelow(context.root), texts);
  return hasSign(texts) || hasSignBesides(context) ? textsIn(policy, []) : [];
}

/** Whether there is one in what is no name: in an id, or in the path of a page. */
const hasSignBesides = oncePerKind(({ root }: Context): boolean => {
  const texts: string[] = [];
  take(othersBelow(root), texts);
  return hasSign(texts);
});

function take(leaves: readonly Leaf[], texts: string[]): void {
  for (const { field, value } of leaves) if (!WORDLESS.has(field.kind)) takeTexts(value, texts);
}

function hasSign(texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return SIGNS.some((sign) => all.includes(sign));
}

function takeTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const part of value) takeTexts(part, texts);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) takeTexts((value as Record<string, unknown>)[key], texts);
}

function* textsIn(value: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (path.length === 0 && SILENT.has(key)) continue;
      yield* textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}
