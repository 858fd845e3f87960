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

/** Every command, in the order of the help. */
export const commands: readonly ((program: Command, session: Session) => void)[] = [
  registerInit,
  registerBuild,
  registerCheck,
  registerAdd,
  registerWatch,
  registerExplain,
  registerReport,
  registerEject,
  registerSchema,
];
