// Loaded before the command (`node --import`): the n-th call of node:fs that is the
// command's own ends the process as a power cut would (FAULT=kill), or fails with the
// error named (FAULT=ENOSPC). With FAULT_LOG the calls are listed there, a line each.
// FAULT_ON=changing counts only what can change a file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT, FAULT_AT, FAULT_LOG, FAULT_ON } = process.env;
const CHANGING =
  'appendFileSync copyFileSync cpSync fchmodSync fsyncSync ftruncateSync linkSync mkdirSync openSync renameSync rmSync rmdirSync symlinkSync truncateSync unlinkSync utimesSync writeFileSync writeSync';
const READING = 'fstatSync lstatSync readFileSync readSync readdirSync realpathSync statSync';
const { appendFileSync } = fs;
const at = Number(FAULT_AT ?? -1);
let calls = 0;
let inside = false;

/** Whether a file is opened to be written. */
const opensToWrite = (flags) => typeof flags === 'string' && /[wa+]/.test(flags);

/** Whether Node asks for itself, to load a module. */
const isLoader = () => /node:internal/.test(new Error().stack?.split('\n')[3] ?? '');

for (const name of [...CHANGING.split(' '), ...(FAULT_ON === 'changing' ? [] : READING.split(' '))]) {
  const original = fs[name];
  fs[name] = Object.assign((...args) => {
    if (inside) return original(...args);
    // What a call does by others of these, as reading a file opens it in Node 26, is that call's.
    inside = true;
    try {
      if (isLoader()) return original(...args);
      if (FAULT_ON === 'changing' && name === 'openSync' && !opensToWrite(args[1]))
        return original(...args);
      if (FAULT_LOG) appendFileSync(FAULT_LOG, `${name}\n`);
      if (calls++ === at) {
        // What stops a write stops it half way.
        if (name === 'writeFileSync' || name === 'writeSync')
          original(args[0], String(args[1]).slice(0, 100));
        if (FAULT === 'kill') process.kill(process.pid, 'SIGKILL');
        throw Object.assign(new Error(`${FAULT}: planted`), { code: FAULT });
      }
      return original(...args);
    } finally {
      inside = false;
    }
  }, original);
}
syncBuiltinESMExports();
