// Empties the folder of compiled code, so that a deleted source leaves no ghost.
import { rmSync } from 'node:fs';

rmSync(new URL('../lib/', import.meta.url), { recursive: true, force: true });
