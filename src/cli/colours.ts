/** What decides whether output is coloured. */
export interface ColourWishes {
  /** `--color` or `--no-color`, where one was given. */
  flag: boolean | undefined;
  env: Readonly<Record<string, string | undefined>>;
  isTerminal: boolean;
}

/**
 * The person's word on the command line counts first, then `NO_COLOR`
 * (https://no-color.org) and `FORCE_COLOR`; otherwise terminals are coloured.
 */
export function wantsColour({ flag, env, isTerminal }: ColourWishes): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTerminal && env.TERM !== 'dumb';
}
