/** What the exit code of a command means; the help of each command lists them. */
export const EXIT = {
  ok: 0,
  /** The policy has problems. */
  problems: 1,
  /** The command was not used as its help says. */
  misuse: 2,
  /** Something could not be read or written. */
  inputOutput: 3,
  /** A bug of ours. */
  bug: 70,
  /** Ctrl-C. */
  interrupted: 130,
  /** Told to end by the system. */
  terminated: 143,
} as const;
