import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { type Comment, readComments } from '../source/comments.js';
import type { Source } from '../source/source.js';

/** `# policygen-ignore <rule>: <reason>`, optionally `until 2027-01-31` at the end of the reason. */
const FORM =
  /^policygen-ignore\b\s*(?<rule>[^\s:]*)\s*:?\s*(?<reason>.*?)(?:\s*\buntil (?<until>\d{4}-\d{2}-\d{2}))?$/;

interface Suppression {
  rule: string;
  reason: string;
  until: string | undefined;
  comment: Comment;
  used: boolean;
}

/**
 * Marks the findings that a comment of the file puts aside, and reports comments
 * that do not say why, name no rule, are out of date or put nothing aside.
 *
 * A comment holds for its own line; alone on its line, for the next line that is
 * not a comment; before the first key, for findings at the root as well.
 */
export function suppress(
  findings: readonly Diagnostic[],
  source: Source,
  known: readonly string[],
  asOf: string,
): Diagnostic[] {
  const lines = source.text.split(/\r\n?|\n/);
  const suppressions = readComments(source.text).flatMap(read);
  const root = source.locate([], 'key').start.line;
  const reports: Diagnostic[] = [];
  const report = (suppression: Suppression, rule: string, message: string, help: string): void => {
    const { line, column, text } = suppression.comment;
    reports.push({
      rule,
      severity: 'error',
      message,
      help,
      file: source.file,
      range: { start: { line, column }, end: { line, column: column + text.length } },
    });
  };

  const valid = suppressions.filter((suppression) => {
    const { rule, reason, until } = suppression;
    if (!known.includes(rule)) {
      const near = suggest(rule, known);
      report(
        suppression,
        'unknown-suppression',
        `There is no rule "${rule}" to ignore.`,
        near ? `Did you mean "${near}"?` : 'policygen explain lists the rules.',
      );
      return false;
    }
    if (reason === '') {
      report(
        suppression,
        'suppression-without-reason',
        `The comment does not say why "${rule}" is ignored.`,
        `Write # policygen-ignore ${rule}: and the reason.`,
      );
      return false;
    }
    if (until !== undefined && until < asOf) {
      report(
        suppression,
        'expired-suppression',
        `"${rule}" was to be ignored until ${until} only.`,
        'Mend what it ignores, or give a new day.',
      );
      return false;
    }
    return true;
  });

  const marked = findings.map((finding) => {
    const line = finding.range?.start.line ?? 0;
    const by = valid.find(
      (suppression) =>
        suppression.rule === finding.rule &&
        (holdsFor(suppression.comment, lines) === line ||
          (line === root && suppression.comment.line < root)),
    );
    if (!by) return finding;
    by.used = true;
    return { ...finding, suppressed: by.reason };
  });
  for (const suppression of valid) {
    if (suppression.used) continue;
    report(
      suppression,
      'unused-suppression',
      `Nothing here is found by "${suppression.rule}".`,
      'Take the comment out.',
    );
    (reports.at(-1) as Diagnostic).severity = 'warning';
  }
  return [...marked, ...reports];
}

function read(comment: Comment): Suppression[] {
  const match = FORM.exec(comment.text.replace(/^#\s*/, '').trim());
  if (!match?.groups) return [];
  const { rule = '', reason = '', until } = match.groups;
  return [{ rule, reason: reason.trim(), until, comment, used: false }];
}

/** The line whose findings a comment puts aside. */
function holdsFor(comment: Comment, lines: readonly string[]): number {
  if (!comment.alone) return comment.line;
  let line = comment.line + 1;
  while (/^\s*(#.*)?$/.test(lines[line - 1] ?? '') && line <= lines.length) line++;
  return line;
}
