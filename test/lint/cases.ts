import { parse, parseDocument } from 'yaml';
import type { Assets } from '../../src/assets.js';

/**
 * A fixture of a rule with something put in, something taken out, or on another day. The cases of
 * `cases.yaml` show, edge by edge, what decides whether the rule speaks; `cases.out` says what it says.
 */
export interface Case {
  /** The fixture it is like: `ok`, `bad`, `bad-before-2021`. */
  like: string;
  /** Paths of what is put in, with the values: `controller.address.country: CH`. */
  with?: Record<string, unknown>;
  /** Paths of what is taken out, after that. */
  without?: string[];
  /** The day on which the law is looked at, where it is another. */
  as_of?: string;
  /** What the catalogue would have to say: `services/meta-pixel: { verified: false }`, by paths. */
  data?: Record<string, Record<string, unknown>>;
}

export const readCases = (text: string): Case[] => parse(text) as Case[];

const stepsOf = (path: string): (string | number)[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The text of a case. Throws where it takes out what is not there: such a case shows nothing. */
export function applyCase(edit: Case, fixture: string): string {
  const document = parseDocument(fixture);
  for (const [path, value] of Object.entries(edit.with ?? {}))
    document.setIn(stepsOf(path), document.createNode(value));
  for (const path of edit.without ?? [])
    if (!document.deleteIn(stepsOf(path))) throw new Error(`${edit.like} has no ${path}.`);
  const text = document.toString({ lineWidth: 0 });
  if (edit.as_of === undefined) return text;
  return `# as-of: ${edit.as_of}\n${text.replace(/^# as-of: .*\n/, '')}`;
}

/** The shipped data as a case wants them. */
export function assetsOf({ data }: Case, shipped: Assets): Assets {
  if (data === undefined) return shipped;
  return {
    list: (folder) => shipped.list(folder),
    read(name) {
      const text = shipped.read(name);
      const edits = data[name.replace(/^data\/|\.json$/g, '')];
      if (text === null || edits === undefined) return text;
      const document = parseDocument(text);
      for (const [path, value] of Object.entries(edits))
        document.setIn(stepsOf(path), document.createNode(value));
      return JSON.stringify(document.toJS());
    },
  };
}

/** A case in one line, as its heading in `cases.out`. */
export function headingOf({
  like,
  with: added = {},
  without = [],
  as_of,
  data = {},
}: Case): string {
  const parts = [
    ...Object.entries(added).map(([path, value]) => `with ${path}: ${JSON.stringify(value)}`),
    ...without.map((path) => `without ${path}`),
    ...(as_of === undefined ? [] : [`as of ${as_of}`]),
    ...Object.entries(data).map(([name, edits]) => `if data/${name} had ${JSON.stringify(edits)}`),
  ];
  return `${like}, ${parts.join(', ')}`;
}
