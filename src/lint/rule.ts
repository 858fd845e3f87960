import type { Assets } from '../assets.js';
import type { Reference, Severity } from '../diagnostics/diagnostic.js';
import type { Path, Policy } from '../policy.js';
import type { Kind } from '../resolve/kinds.js';
import type { Element } from '../resolve/resolve.js';

/** What a rule looks at. */
export interface Context {
  /** The policy as elements and leaves; `query.ts` finds its way in them. */
  root: Element;
  policy: Policy;
  /** The day on which the law is looked at: `2026-11-22`. Rules never ask the clock. */
  asOf: string;
  /** The catalogue in `data/`; `catalogue.ts` reads it. */
  assets: Assets;
  /** What rules have worked out about this policy, for the rules after them. */
  notes: Map<object, unknown>;
  /** What is known of all policies that are the same but for their names, where several are checked. */
  known?: Kind | undefined;
}

/** Something a rule objects to. */
export interface Finding {
  /** Where it stands; of what is missing, the path of its parent. */
  path: Path;
  /** Whether the key or the value is meant; the value where nothing is said. */
  on?: 'key' | 'value';
  /** What is wrong, with the policy's own words and values. One sentence. */
  message: string;
  /** What to write instead. */
  help: string;
  /** Where it differs from the rule's own: what rests on an unverified entry is an info. */
  severity?: Severity;
}

/** One thing the law asks of a policy, or that is better done. */
export interface Rule {
  /** Kebab-case, what holds when all is well: `transfer-mechanism-is-valid`. Its file has the same name. */
  id: string;
  /** Error: the law asks for it and it is missing or false. Warning: likely wrong or due. Info: better practice. */
  severity: Severity;
  /** The provision, with a link to its text. */
  article: Required<Reference>;
  /** What the rule asks, in one sentence. */
  summary: string;
  /** Why, for an owner who is no lawyer: two to four sentences. */
  why: string;
  /** Keys of a policy that the rule objects to, as YAML of the root. */
  bad: string;
  /** The same put right. */
  good: string;
  /**
   * Keys of which one must stand somewhere in the policy, bare values under the keys that they are
   * short for: where none does, there is nothing to object to, and the rule is not asked. Absent
   * where the rule misses something, or reads names and prose wherever they stand.
   */
  needs?: readonly string[];
  check(context: Context): Iterable<Finding>;
}

/** An article of the GDPR with a link to the official text. */
export function gdpr(article: string): Required<Reference> {
  return {
    article: `GDPR Art. ${article}`,
    url: `https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_${Number.parseInt(article, 10)}`,
  };
}
