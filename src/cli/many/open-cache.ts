import { resolve } from 'node:path';
import { BuildCache } from '../../io/build-cache.js';
import { engineHash } from '../../io/engine-hash.js';
import { readOwnFiles } from '../../io/own-files.js';
import { sha256 } from '../../io/sha256.js';
import { askedOf } from '../law-options.js';
import type { BuildFlags } from '../options.js';
import type { Tally } from './tally.js';

/**
 * The cache of a run, where it may skip anything: a comparison has to look for itself, and a
 * report needs the findings of every policy.
 *
 * @throws ReadError where the override folder cannot be read
 */
export function openCache(flags: BuildFlags): BuildCache<Tally> | undefined {
  if (flags.cache === false || flags.check || flags.reporter) return undefined;
  const { out, shard, format, language, headingLevel, idPrefix, frontMatter, strict } = flags;
  const run = [resolve(out), shard ? `${shard.index}/${shard.count}` : ''];
  const key = sha256(
    JSON.stringify([
      engineHash(),
      process.version,
      overridesHash(flags.overrides),
      // Findings depend on the day, so each day begins anew.
      askedOf(flags),
      { format, language, headingLevel, idPrefix, frontMatter, strict },
    ]),
  );
  return new BuildCache(run, key);
}

function overridesHash(folder: string | undefined): string {
  if (folder === undefined) return '';
  const own = readOwnFiles(folder);
  return sha256(own.names.map((name) => `${name}\0${sha256(own.read(name))}`).join('\0'));
}
