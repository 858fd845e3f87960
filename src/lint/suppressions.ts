import { isCalendarDate } from '../calendar.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { type Comment, readComments } from '../source/comments.js';
import type { Source } from '../source/source.js';

/** `policygen-ignore <rule>: <reason>`. */
const FORM = /^policygen-ignore(?![\w-])\s*(?<rule>[^\s:]*)\s*:?(?<reason>.*)$/s;

/** What may stand at the end of the reason: `until 2027-01-31`. */
const UNTIL = /(?<=^|\s)\(?until\s+(?<until>\d[\d./-]*\d)\)?\.?$/;

interface Suppression {
  rule: string;
  /** The file in which the comment stands. */
  source: Source;
  text: SourceText;
  reason: string;
  until: string | undefined;
  comment: Comment;
}

/** What a file tells of its lines. */
interface SourceText {
  lines: readonly string[];
  /** Of each line the next one that is neither blank nor a comment, itself included; counted from 1. */
  speaking: readonly number[];
  /** The line of the first key. */
  firstKey: number;
}

/** What a lint was asked. */
export interface Asked {
  /** The ids of all rules. */
  known: readonly string[];
  /** Those that are not asked, of which nothing can be found. */
  allow?: readonly string[];
  /** The day on which the law is looked at: `2026-11-22`. */
  asOf: string;
}

/**
 * Marks the findings that a comment of the file puts aside, and reports comments
 * that name no rule, do not say why, are out of date or put nothing aside. Like
 * findings of the law these keep no page from being built: a day that passes
 * must not stop a website.
 *
 * A comment holds for its own line; alone on its line, for the next line that is
 * neither blank nor a comment; before the first key, for findings at the root as well.
 * In a file that the policy extends it may put aside nothing here and something elsewhere.
 */
export function suppress(
  findings: readonly Diagnostic[],
  source: Source,
  asked: Asked,
): Diagnostic[] {
  // The comments of a file take as long to find as its places, so only where there may be one of ours.
  if (![source, ...source.bases].some(mayHold)) return [...findings];
  const root = source.locate([], 'key');
  const reports: Diagnostic[] = [];
  const sound: Suppression[] = [];
  for (const suppression of [source, ...source.bases].flatMap(read)) {
    const slip = slipOf(suppression, asked);
    if (slip) reports.push(report(suppression, slip));
    else sound.push(suppression);
  }

  // Of several that put the same aside the first counts.
  const byPlace = new Map<string, number>();
  const beforeKeys = new Map<string, number>();
  for (const [index, one] of sound.entries()) {
    const place = `${one.rule} ${holdsFor(one)} ${one.source.file}`;
    if (!byPlace.has(place)) byPlace.set(place, index);
    if (isBeforeKeys(one) && !beforeKeys.has(one.rule)) beforeKeys.set(one.rule, index);
  }
  const named = new Set(sound.map(({ rule }) => rule));

  const used = new Set<Suppression>();
  const marked = findings.map((finding) => {
    if (!named.has(finding.rule)) return finding;
    const line = finding.range?.start.line;
    const isAtRoot = finding.file === root.file && line === root.range.start.line;
    const index = Math.min(
      byPlace.get(`${finding.rule} ${line} ${finding.file}`) ?? Number.POSITIVE_INFINITY,
      (isAtRoot ? beforeKeys.get(finding.rule) : undefined) ?? Number.POSITIVE_INFINITY,
    );
    const by = sound[index];
    if (!by) return finding;
    used.add(by);
    return { ...finding, suppressed: by.reason };
  });

  const unused = sound
    .filter((one) => one.source === source && !used.has(one) && !asked.allow?.includes(one.rule))
    .map((one) =>
      report(one, {
        rule: 'unused-suppression',
        severity: 'warning',
        message: `Nothing is found here by "${one.rule}".`,
        help: 'Take the comment out, or put it on or above the line of the finding.',
      }),
    );
  return [...marked, ...reports, ...unused];
}

function report({ source, text: { lines }, comment }: Suppression, slip: Slip): Diagnostic {
  const { line, column } = comment;
  const end = (lines[line - 1] ?? '').trimEnd().length + 1;
  const range = { start: { line, column }, end: { line, column: end } };
  return { ...slip, law: true, file: source.file, range };
}

interface Slip {
  rule: string;
  severity: Severity;
  message: string;
  help: string;
}

/** What is wrong with a comment, whatever it stands beside. */
function slipOf({ rule, reason, until }: Suppression, { known, asOf }: Asked): Slip | undefined {
  if (!known.includes(rule)) {
    const near = suggest(rule, known);
    return {
      rule: 'unknown-suppression',
      severity: 'error',
      message:
        rule === ''
          ? 'The comment does not say which rule is ignored.'
          : `There is no rule "${rule}" of the law to ignore.`,
      help: rule.includes(',')
        ? 'Write one comment for each rule, with its own reason.'
        : near
          ? `Did you mean "${near}"?`
          : 'policygen explain lists the rules.',
    };
  }
  if (reason === '') {
    return {
      rule: 'suppression-without-reason',
      severity: 'error',
      message: `The comment does not say why "${rule}" is ignored.`,
      help: `Write # policygen-ignore ${rule}: and the reason.`,
    };
  }
  if (until === undefined) return undefined;
  if (!isCalendarDate(until)) {
    return {
      rule: 'suppression-without-date',
      severity: 'error',
      message: `"until ${until}" is no day of the calendar.`,
      help: 'Write year, month and day: until 2027-01-31.',
    };
  }
  if (until >= asOf) return undefined;
  return {
    rule: 'expired-suppression',
    severity: 'warning',
    message: `"${rule}" was to be ignored until ${until} only.`,
    help: 'Mend what it ignores, or give a new day.',
  };
}

const mayHold = ({ text }: Source): boolean => text.includes('policygen-ignore');

function read(source: Source): Suppression[] {
  if (!mayHold(source)) return [];
  const text = textOf(source);
  return readComments(source.text).flatMap((comment): Suppression[] => {
    const match = FORM.exec(comment.text);
    if (!match?.groups) return [];
    const { rule = '', reason = '' } = match.groups;
    const until = UNTIL.exec(reason)?.groups?.until;
    return [{ rule, source, text, reason: reason.replace(UNTIL, '').trim(), until, comment }];
  });
}

function textOf(source: Source): SourceText {
  const lines = source.text.split(/\r\n?|\n/);
  const speaking: number[] = [];
  let next = lines.length + 1;
  for (let line = lines.length; line > 0; line--) {
    if (!/^\s*(#.*)?$/.test(lines[line - 1] ?? '')) next = line;
    speaking[line] = next;
  }
  return { lines, speaking, firstKey: source.locate([], 'key').range.start.line };
}

/** The line whose findings a comment puts aside. */
const holdsFor = ({ comment: { alone, line }, text: { lines, speaking } }: Suppression): number =>
  alone ? (speaking[line + 1] ?? lines.length + 1) : line;

const isBeforeKeys = ({ comment, text }: Suppression): boolean => comment.line < text.firstKey;
