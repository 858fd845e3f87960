import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Path } from '../policy.js';
import { limits } from '../source/limits.js';
import { readSource } from '../source/read-source.js';
import type { Source } from '../source/source.js';
import type { Base, Bases, ParsedBase, Refusal } from './bases.js';
import { isMap } from './merge.js';
import { languagesOf } from './settle-texts.js';

/** A file that was read for a policy, or looked for. */
export interface ReadFile {
  /** As messages name it. */
  file: string;
  /** Absent where it could not be read, or is no text. */
  text?: string;
}

/** A base in its place among the others. */
export interface Collected {
  source: Source;
  /** The language of its bare texts, where it or what it extends says one. */
  bare: string | undefined;
}

export interface Collection {
  /** The bases, each once, those that count least first. */
  bases: Collected[];
  diagnostics: Diagnostic[];
  files: ReadFile[];
}

/** A file on the way from the policy to the one at hand. */
interface Step {
  id: string;
  file: string;
}

/** Reads all that a policy extends, and all that this extends in turn. */
export function collect(policy: Source, from: Bases | undefined): Collection {
  const bases: Collected[] = [];
  const diagnostics: Diagnostic[] = [];
  const files: ReadFile[] = [];
  const done = new Map<string, string | undefined>();
  let size = policy.text.length;
  let values = countValues(policy.data);

  const trail = [{ id: from?.identify(policy.file) ?? policy.file, file: policy.file }];
  follow(policy, trail);
  return { bases, diagnostics, files };

  /** The language of bare texts in a file, which it may have from what it extends. */
  function follow(source: Source, trail: readonly Step[]): string | undefined {
    let bare: string | undefined;
    for (const { name, path } of namesIn(source)) {
      const refuse = (refusal: Refusal): void => {
        const { file: missing, ...told } = refusal;
        if (missing !== undefined) files.push({ file: missing });
        diagnostics.push({ ...told, severity: 'error', ...source.locate(path) });
      };
      if (name === undefined) refuse(NO_NAME);
      else if (from === undefined) refuse(NO_READER);
      else {
        const base = from.read(name, source.file, policy.file);
        if ('rule' in base) refuse(base);
        else {
          const way = [...trail, { id: base.id, file: base.file }];
          const isNew = !done.has(base.id);
          const stop = circle(base, trail) ?? (isNew ? tooMany(base, way) : undefined);
          if (stop) refuse(stop);
          else bare = (isNew ? open(base, from, way, refuse) : done.get(base.id)) ?? bare;
        }
      }
      // One message for what is too much, not one for each way to it.
      if (diagnostics.some(({ rule }) => rule === 'base-limit')) break;
    }
    return languagesOf(source.data)?.[0] ?? bare;
  }

  function open(
    base: Base,
    from: Bases,
    way: readonly Step[],
    refuse: (refusal: Refusal) => void,
  ): string | undefined {
    const { result, values: own } = parsedOf(base, from);
    const { source, text } = result;
    files.push({ file: base.file, ...(text === undefined ? {} : { text }) });
    done.set(base.id, undefined);
    diagnostics.push(...result.diagnostics);
    if (!source || hasErrors(result.diagnostics)) return undefined;
    size += source.text.length;
    values += own;
    if (size > limits.bytes || values > limits.values) {
      refuse(tooMuch());
      return undefined;
    }
    const bare = follow(source, way);
    done.set(base.id, bare);
    bases.push({ source, bare });
    return bare;
  }

  function tooMany(base: Base, way: readonly Step[]): Refusal | undefined {
    const { inARow, inAll } = limits.bases;
    if (way.length - 1 > inARow)
      return {
        rule: 'base-limit',
        message: `${base.file} is the ${way.length - 1}th file in a row that extends the next; the limit is ${inARow}.`,
        help: 'Put what these files hold together into fewer.',
      };
    if (done.size < inAll) return undefined;
    return {
      rule: 'base-limit',
      message: `The policy extends more than ${inAll} files.`,
      help: 'Put what these files hold together into fewer.',
    };
  }
}

function circle(base: Base, trail: readonly Step[]): Refusal | undefined {
  const at = trail.findIndex(({ id }) => id === base.id);
  if (at === -1) return undefined;
  const [first, ...others] = trail.slice(at).map(({ file }) => file);
  const chain = [first, ...others, first].join(' → ');
  return {
    rule: 'base-cycle',
    message:
      others.length === 0
        ? `${first} extends itself.`
        : `These files extend one another in a circle: ${chain}.`,
    help: 'Take one of these "extends:" out.',
  };
}

function parsedOf({ file, content }: Base, { parsed }: Bases): ParsedBase {
  const kept = parsed.get(file);
  if (kept?.content === content) return kept;
  const result = readSource(content, file);
  const made = { content, result, values: countValues(result.source?.data) };
  parsed.set(file, made);
  return made;
}

/** What stands after `extends:`, one name or a list; without a name where it is none. */
function namesIn(source: Source): { name: string | undefined; path: Path }[] {
  const { data } = source;
  if (!isMap(data) || !Object.hasOwn(data, 'extends')) return [];
  const value = data.extends;
  const named = (each: unknown) => (typeof each === 'string' ? each : undefined);
  if (!Array.isArray(value)) return [{ name: named(value), path: ['extends'] }];
  if (value.length === 0) return [{ name: undefined, path: ['extends'] }];
  return value.map((each, index) => ({ name: named(each), path: ['extends', index] }));
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countValues(each), 1);
}

const NO_NAME: Refusal = {
  rule: 'base-name',
  message: '"extends" should be the path of a file, or a list of such paths.',
  help: 'Write for example extends: ../../base.yaml',
};

const NO_READER: Refusal = {
  rule: 'base-unreadable',
  message: 'The policy extends another file, and here no other file can be read.',
  help: 'Write what that file holds into this one.',
};

/** A function, since to write a number in words of a language is slow to begin with. */
const tooMuch = (): Refusal => ({
  rule: 'base-limit',
  message: `With this file, the policy and what it extends hold more than ${limits.bytes / 1_000_000} MB or ${limits.values.toLocaleString('en')} values.`,
  help: 'A policy has some hundred values. Check that this is the right file.',
});
