import type { Stats } from 'node:fs';
import type { InputError } from '../../errors.js';
import { type OutputPlace, outputPlaces } from '../../io/output-places.js';
import { EXIT } from '../exit-codes.js';
import { reportFailure } from '../failure.js';
import type { BuildFlags } from '../options.js';
import type { Session } from '../session.js';
import type { EachBuilder } from './build-each.js';
import { openCache } from './open-cache.js';
import type { Outcome } from './outcome.js';
import { Progress } from './progress.js';
import { inShard } from './shard.js';
import { isFew } from './share.js';
import { sharing } from './sharing.js';
import { Totals } from './totals.js';

/**
 * Builds policies into a folder each, those that changed, one bad policy notwithstanding;
 * gives the exit code, which is that of the worst.
 *
 * @param paths - the policies as they were named, each once
 * @param failures - why others could not be found
 * @param looks - what the system has just said of some of them
 * @throws OutputCollision where two of them would share a folder, with nothing written
 */
export async function buildMany(
  session: Session,
  paths: readonly string[],
  failures: readonly InputError[],
  flags: BuildFlags,
  looks: ReadonlyMap<string, Stats> = new Map(),
): Promise<number> {
  // A part builds into the same folders as the whole, so the folders come first.
  const all = outputPlaces(paths, flags.out);
  const places = flags.shard ? inShard(all, flags.shard) : all;
  const totals = new Totals(session, places.length, flags);
  const cache = openCache(flags);
  const toBuild: OutputPlace[] = [];
  for (const place of places) {
    const found = cache?.find(place, looks.get(place.policy));
    if (found) totals.skipped(found);
    else toBuild.push(place);
  }

  const progress = new Progress(session, toBuild.length, !flags.quiet && !process.env.CI);
  let isUsable = true;
  try {
    isUsable = await eachOf(session, toBuild, flags, (place, outcome) => {
      if (outcome.remembered) cache?.keep(place, outcome.remembered, outcome.tally);
      for (const line of outcome.lines) progress.say(`${line}\n`);
      totals.add(place, outcome);
      progress.step();
    });
  } finally {
    progress.clear();
    cache?.save();
  }
  if (!isUsable) {
    session.err('The override folder has errors, so nothing was built.\n');
    return EXIT.problems;
  }
  for (const failure of failures) reportFailure(session, failure);
  await totals.deliver(failures);
  if (paths.length > 0) totals.summarise();
  return failures.length > 0 ? EXIT.inputOutput : totals.exitCode;
}

/**
 * Builds them, where there are any.
 *
 * @returns whether the override folder, which all share, let them be built
 */
async function eachOf(
  session: Session,
  places: readonly OutputPlace[],
  flags: BuildFlags,
  done: (place: OutputPlace, outcome: Outcome) => void,
): Promise<boolean> {
  if (places.length === 0) return true;
  // Where nothing changed, nothing of the pipeline is loaded.
  const { EachBuilder } = await import('./build-each.js');
  const builder = new EachBuilder(session, flags, await sharing(places.length));
  if (!(await sayOverriding(session, builder, flags))) return false;
  if (isFew(places.length, flags.jobs)) {
    const { buildInTurn } = await import('./build-in-turn.js');
    await buildInTurn(builder, places, session, done);
    return true;
  }
  const { buildInThreads, optimiseLater, threadsFor } = await import('./build-in-threads.js');
  session.isTuned = await optimiseLater(places.length);
  const threads = threadsFor(places.length, flags.jobs);
  await buildInThreads(threads, builder, places, flags, session.signal, done);
  return true;
}

/** Says once what is wrong with the override folder; gives whether it can be used. */
async function sayOverriding(
  session: Session,
  { overriding, textOf }: EachBuilder,
  flags: BuildFlags,
): Promise<boolean> {
  if (overriding.length === 0) return true;
  const { report } = await import('../report.js');
  const { stopping } = await import('../findings.js');
  session.err(report(session, 'err', overriding, textOf, flags));
  return stopping(overriding, flags.strict).length === 0;
}
