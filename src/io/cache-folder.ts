import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The user's folder for what may be lost, as each system has it; undefined where there is none.
 * It is never a place that users share.
 */
export function cacheFolder(env: Environment = process.env): string | undefined {
  const { XDG_CACHE_HOME = '' } = env;
  const base = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : systemFolder(env);
  return isAbsolute(base) ? join(base, 'policygen') : undefined;
}

function systemFolder(env: Environment): string {
  if (process.platform === 'win32') {
    return env.LOCALAPPDATA ?? join(homeOf(env.USERPROFILE), 'AppData', 'Local');
  }
  const name = process.platform === 'darwin' ? join('Library', 'Caches') : '.cache';
  return join(homeOf(env.HOME), name);
}

/** Node asks the environment too; asked here, it need not load what else it knows of the system. */
function homeOf(named: string | undefined): string {
  if (named) return named;
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return ''; // A user whom the system does not know.
  }
}

/** Writes a file there, whole; where that fails, the next run takes longer. */
export function writeCacheFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    // A home that cannot be written to is no reason to fail.
  }
}
