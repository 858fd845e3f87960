import type { Assets } from '../assets.js';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.js';
import type { Kind } from '../resolve/kinds.js';
import { looked } from '../resolve/names.js';
import type { Element, ResolvedPolicy } from '../resolve/resolve.js';
import type { Source } from '../source/source.js';
import { keysIn } from './query.js';
import type { Context, Rule } from './rule.js';
import { RULES } from './rules/index.js';
import { suppress } from './suppressions.js';

export interface LintOptions {
  /** The day on which the law is looked at: `2026-11-22`. */
  asOf: string;
  /** Ids of rules that are not asked. */
  allow?: readonly string[];
  /** Ids of rules whose findings are errors. */
  deny?: readonly string[];
  /**
   * What is known of policies that are the same but for their names, where several are checked with
   * the same options: rules that had nothing to object to in one, and looked at no name for it, have
   * nothing to object to in any. So of a hundred sites of an agency most are asked a few questions only.
   */
  kind?: Kind | undefined;
}

/** Stage 4: holds a policy against the law. */
export function lint(
  resolved: ResolvedPolicy,
  source: Source,
  assets: Assets,
  options: LintOptions,
): Diagnostic[] {
  const { root, policy } = resolved;
  const context: Context = {
    root,
    // What it says beside the elements are names.
    get policy() {
      looked.atNames = true;
      return policy;
    },
    asOf: options.asOf,
    assets,
    notes: new Map(),
    known: options.kind,
  };
  const { kind } = options;
  // A run may go on over midnight.
  const note = `rules ${options.asOf}`;
  const asked = (kind?.get(note) as Rule[] | undefined) ?? rulesFor(root, options);
  const speaking: Rule[] = [];
  const denied = setOf(options.deny);
  const found: Diagnostic[] = [];
  for (const rule of asked) {
    looked.atNames = false;
    const before = found.length;
    for (const finding of rule.check(context)) {
      let range: Range | undefined;
      found.push({
        rule: rule.id,
        severity: denied?.has(rule.id) ? 'error' : (finding.severity ?? rule.severity),
        // It may begin with a name, and that with a blank.
        message: finding.message.trimStart(),
        help: finding.help,
        reference: rule.article,
        law: true,
        file: source.trace(finding.path).file,
        // A build only counts the findings, and to find places is the slowest thing there is.
        get range() {
          range ??= source.locate(finding.path, finding.on ?? 'value').range;
          return range;
        },
      });
    }
    if (found.length > before || looked.atNames) speaking.push(rule);
  }
  kind?.set(note, speaking);
  return suppress(found, source, { known: KNOWN, ...options });
}

/** The rules that are asked of a policy, by the keys that stand in it. */
function rulesFor(root: Element, { allow }: LintOptions): readonly Rule[] {
  const allowed = setOf(allow);
  const keys = keysIn(root);
  return RULES.filter((rule) => !allowed?.has(rule.id) && concerns(rule, keys));
}

// Most runs allow and deny nothing, and a policy has findings by the dozen.
const setOf = (ids: readonly string[] = []): ReadonlySet<string> | undefined =>
  ids.length > 0 ? new Set(ids) : undefined;

/** Whether a rule has anything to say where these keys stand; most are about what few policies have. */
export function concerns({ needs }: Rule, keys: ReadonlySet<string>): boolean {
  if (needs === undefined) return true;
  for (const key of needs) if (keys.has(key)) return true;
  return false;
}

const KNOWN = RULES.map((rule) => rule.id);

/** The rule of an id, or `undefined`. */
export const findRule = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
