import type { Context, Finding, Rule } from './rule.js';
import { type Words, wordsOf } from './rule-words.js';

type Speechless = Omit<Rule, keyof Words>;

/**
 * A rule that is made when it is first asked, as a policy is asked half of them, and without its
 * words, which few runs show. The bundler makes the rules of the command line so
 * (`scripts/bundle/later-rules.mjs`).
 */
export class LaterRule implements Rule {
  readonly id: string;
  readonly needs?: readonly string[];
  readonly #make: () => Speechless;
  #made: Speechless | undefined;

  constructor(make: () => Speechless, id: string, needs?: readonly string[]) {
    this.id = id;
    this.#make = make;
    if (needs) this.needs = needs;
  }

  get #rule(): Speechless {
    this.#made ??= this.#make();
    return this.#made;
  }

  check(context: Context): Iterable<Finding> {
    return this.#rule.check(context);
  }

  get severity(): Rule['severity'] {
    return this.#rule.severity;
  }

  get article(): Rule['article'] {
    return this.#rule.article;
  }

  get summary(): string {
    return wordsOf(this.id).summary;
  }

  get why(): string {
    return wordsOf(this.id).why;
  }

  get bad(): string {
    return wordsOf(this.id).bad;
  }

  get good(): string {
    return wordsOf(this.id).good;
  }
}
