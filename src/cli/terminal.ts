import {
  type CANCEL_SYMBOL,
  cancel,
  confirm,
  groupMultiselect,
  intro,
  isCancel,
  multiselect,
  note,
  select,
  text,
} from '@clack/prompts';
import { EXIT } from './exit-codes.js';
import { Interrupted } from './interrupted.js';
import type { Session } from './session.js';

export interface Choice<Value> {
  value: Value;
  label: string;
  hint?: string;
}

interface Line {
  message: string;
  placeholder?: string;
  /** What is wrong with a text, if anything. */
  wrong?: (text: string) => string | undefined;
}

/**
 * The questions of a terminal, each a promise of its answer. All of @clack/prompts that
 * is used stands here. They are asked on standard error, as all talk is.
 */
export class Terminal {
  readonly #io;
  readonly #words: { cancelled: string; none: string };

  constructor(session: Session, words: { cancelled: string; none: string }) {
    this.#io = { input: session.stdin, output: process.stderr, signal: session.signal };
    this.#words = words;
  }

  begin(title: string): void {
    intro(title, this.#io);
  }

  show(title: string, lines: readonly string[]): void {
    note(lines.join('\n'), title, { ...this.#io, format: (line) => line });
  }

  async line({ message, placeholder, wrong }: Line): Promise<string> {
    const answer = await text({
      ...this.#io,
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      validate: (value) => wrong?.((value ?? '').trim()),
    });
    return this.#answered(answer ?? '').trim();
  }

  async one<Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
    first?: Value,
  ): Promise<Value> {
    const options = [...choices] as never;
    const begin = first === undefined ? {} : { initialValue: first };
    return this.#answered(
      await select<Value>({
        ...this.#io,
        message,
        options,
        maxItems: 12,
        ...begin,
        showInstructions: false,
      }),
    );
  }

  /** At least one of these. */
  async many(
    message: string,
    choices: readonly Choice<string>[],
    ticked: readonly string[] = [],
  ): Promise<string[]> {
    for (let asked = message; ; asked = `${this.#words.none} ${message}`) {
      const answer = await this.any(asked, choices, ticked);
      if (answer.length > 0) return answer;
    }
  }

  /** Any of these, or none. */
  async any(
    message: string,
    choices: readonly Choice<string>[],
    ticked: readonly string[] = [],
  ): Promise<string[]> {
    return this.#answered(
      await multiselect<string>({
        ...this.#io,
        message,
        options: [...choices],
        initialValues: ticked,
        // The library would refuse in English.
        required: false,
        maxItems: 16,
        showInstructions: false,
      }),
    );
  }

  /** Any of a long list under headings, or none. */
  async grouped(
    message: string,
    groups: Readonly<Record<string, Choice<string>[]>>,
  ): Promise<string[]> {
    return this.#answered(
      await groupMultiselect<string>({
        ...this.#io,
        message,
        options: { ...groups },
        required: false,
        selectableGroups: false,
        maxItems: 16,
      }),
    );
  }

  async sure(message: string, yes: string, no: string): Promise<boolean> {
    return this.#answered(await confirm({ ...this.#io, message, active: yes, inactive: no }));
  }

  #answered<Value>(answer: Value | typeof CANCEL_SYMBOL): Value {
    if (!isCancel(answer)) return answer as Value;
    cancel(this.#words.cancelled, this.#io);
    throw new Interrupted(EXIT.interrupted);
  }
}
