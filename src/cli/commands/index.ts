import type { Command } from 'commander';
import type { Session } from '../session.js';
import { registerAdd } from './add.js';
import { registerBuild } from './build.js';
import { registerCheck } from './check.js';
import { registerEject } from './eject.js';
import { registerExplain } from './explain.js';
import { registerInit } from './init.js';
import { registerReport } from './report.js';
import { registerSchema } from './schema.js';
import { registerWatch } from './watch.js';

/** Adds a command to the program. */
type Register = (program: Command, session: Session) => void;

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Register>> = {
  init: registerInit,
  build: registerBuild,
  check: registerCheck,
  add: registerAdd,
  watch: registerWatch,
  explain: registerExplain,
  report: registerReport,
  eject: registerEject,
  schema: registerSchema,
};
