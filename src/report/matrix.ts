import { type Block, type PolicyDocument, type Row, sourcesOf } from '../compose/document.js';
import { elementsOf, valuesOf } from '../lint/query.js';
import { formatPath, type Path } from '../policy.js';
import type { Element, ResolvedPolicy } from '../resolve/resolve.js';
import type { Source } from '../source/source.js';
import { DUTIES, type Duty } from './duties.js';

/** A sentence of the page that answers a duty. */
export interface Statement {
  /** The sentence, as Markdown. */
  text: string;
  /** Its anchor on the page. */
  anchor: string;
  /** Where it is declared: the file, the key in it, and the line. */
  file: string;
  key: string;
  line: number;
}

/** How one duty is met in one place: the policy as a whole, or an activity. */
export interface Answer {
  /** `null` for what holds for all. */
  activity: string | null;
  status: 'stated' | 'stated-for-all' | 'not-applicable' | 'missing';
  statements: Statement[];
  /** Why it does not apply. */
  reason: string | null;
}

export interface MatrixRow {
  article: string;
  asks: string;
  answers: Answer[];
}

/** The article-by-article account of a policy. */
export interface Matrix {
  version: 1;
  file: string;
  title: string;
  rows: MatrixRow[];
}

/** Holds the page of a policy against Articles 13 and 14, duty by duty. */
export function matrix(resolved: ResolvedPolicy, document: PolicyDocument, source: Source): Matrix {
  const blocks = document.sections.flatMap((section) => section.blocks.flatMap(rowsOf));
  const activities = elementsOf(resolved.root, 'activities');
  return {
    version: 1,
    file: source.file,
    title: document.title,
    rows: DUTIES.map((duty) => ({
      article: duty.article,
      asks: duty.asks,
      answers: answers(duty, resolved.root, activities, blocks, source),
    })),
  };
}

interface Told extends Pick<Block, 'id' | 'article' | 'path'> {
  /** The places of the values that it states. */
  sources: string[];
  text: string;
}

/** A table answers row by row, except the overview, which repeats what the activities say. */
function rowsOf(block: Block): Told[] {
  const told = (part: Block | Row, text: string): Told => ({
    id: part.id,
    article: part.article,
    path: part.path,
    sources: sourcesOf(part),
    text,
  });
  if (block.id === 'table-activities') return [];
  if (block.table)
    return block.table.rows.map((row) => told(row, row.cells.filter(Boolean).join(' – ')));
  return [told(block, [block.markdown, ...(block.items ?? [])].join(' '))];
}

function answers(
  duty: Duty,
  root: Element,
  activities: readonly Element[],
  blocks: Told[],
  source: Source,
): Answer[] {
  const fitting = blocks.filter(
    ({ article, sources }) =>
      (duty.answeredAs !== undefined && article === duty.answeredAs) ||
      sources.some((path) => duty.answeredBy.test(path)),
  );
  const below = (path: Path) =>
    fitting.filter((block) => formatPath(block.path.slice(0, path.length)) === formatPath(path));
  const inActivities = new Set(activities.flatMap((activity) => below(activity.path)));
  const forAll = fitting.filter((block) => !inActivities.has(block));

  const whole = answer(null, duty.exempt(root, null), forAll, source);
  if (duty.each === 'policy' || activities.length === 0) return [whole];
  const single = activities.map((activity) => {
    const own = answer(
      valuesOf(activity, 'id')[0] ?? '',
      duty.exempt(root, activity),
      below(activity.path),
      source,
    );
    return own.status === 'missing' && whole.statements.length > 0
      ? { ...own, status: 'stated-for-all' as const }
      : own;
  });
  const [one] = single;
  if (one?.reason && single.every(({ reason }) => reason === one.reason))
    return [{ ...one, activity: null }];
  // What would hold for all is an answer only where it is said.
  return whole.statements.length > 0 ? [whole, ...single] : single;
}

function answer(
  activity: string | null,
  reason: string | null,
  blocks: Told[],
  source: Source,
): Answer {
  const statements = blocks.map(
    ({ id, path, text }): Statement => ({
      text,
      anchor: id,
      file: source.trace(path).file,
      key: formatPath(source.trace(path).path),
      line: source.locate(path, 'key').range.start.line,
    }),
  );
  if (reason !== null) return { activity, status: 'not-applicable', statements: [], reason };
  return { activity, status: statements.length > 0 ? 'stated' : 'missing', statements, reason };
}
