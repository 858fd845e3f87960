import { suggest } from '../diagnostics/suggest.js';
import { explainRule, listRules } from '../lint/explain.js';
import { findRule } from '../lint/lint.js';
import { RULES } from '../lint/rules/index.js';
import { EXIT } from './exit-codes.js';
import type { Session } from './session.js';

/** Writes what a rule asks, or the list of rules; gives the exit code. */
export function explain(session: Session, id: string | undefined): number {
  if (id === undefined) {
    session.out(listRules(RULES));
    return EXIT.ok;
  }
  const rule = findRule(id);
  if (rule) {
    session.out(explainRule(rule));
    return EXIT.ok;
  }
  const near = suggest(
    id,
    RULES.map((each) => each.id),
  );
  session.err(
    `policygen: There is no rule ${JSON.stringify(id)}.${near ? ` Did you mean ${near}?` : ' policygen explain lists them.'}\n`,
  );
  return EXIT.misuse;
}
