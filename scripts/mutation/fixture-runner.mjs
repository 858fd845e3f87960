// A test runner for Stryker (`npm run mutate`): holds a mutated rule against its fixtures, in this process.
// The plugin for Vitest loads some two hundred modules anew for each of some five thousand mutants; this
// one loads them once, and again only for what is mutated while it is loaded.
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

// Where the code of a mutant and Stryker speak to each other.
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/** Whether a file holds a rule, and not what several rules share. */
const isRule = (file) => basename(dirname(file)) === 'rules';

/** The mutated sources and the reader of the fixtures, as one function. */
async function bundle() {
  const entry = resolve('test/lint/fixtures.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
  });
  const code = `(module, exports, require) => {${outputFiles[0].text}\n}`;
  const wrapped = new Script(code, { filename: entry }).runInThisContext();
  const require = createRequire(entry);
  return () => {
    const module = { exports: {} };
    wrapped(module, module.exports, require);
    return module.exports;
  };
}

class FixtureRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.load = await bundle();
  }

  /** The judgements of every rule, or of those of some files, by their ids; of what rules share, all. */
  judgements(files) {
    const { RULES, judgementsOf } = this.load();
    const asked = files?.every(isRule) ? files.map((file) => basename(file, '.ts')) : undefined;
    const all = RULES.filter(({ id }) => asked?.includes(id) ?? true).flatMap(judgementsOf);
    return new Map(all.map((judgement) => [`${judgement.rule} ${judgement.name}`, judgement]));
  }

  async dryRun({ files }) {
    stryker.activeMutant = undefined;
    const tests = [...this.judgements(files)].map(([id, judgement]) => {
      stryker.currentTestId = id;
      const start = performance.now();
      const failureMessage = failureOf(judgement);
      return {
        id,
        name: id,
        timeSpentMs: performance.now() - start,
        ...(failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage }),
      };
    });
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit }) {
    Object.assign(stryker, { hitCount: 0, hitLimit, activeMutant: undefined });
    const isStatic = mutantActivation === 'static';
    if (!isStatic) this.loaded ??= this.judgements();
    stryker.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    try {
      // No rule imports another, so its own fixtures are the only ones that can tell.
      const all = isStatic ? this.judgements([activeMutant.fileName]) : this.loaded;
      if (all.size === 0) throw new Error('The rule is gone.');
      for (const id of isStatic ? all.keys() : (testFilter ?? all.keys())) {
        nrOfTests += 1;
        const failure = failureOf(all.get(id));
        if (stryker.hitCount > hitLimit) return { status: 'timeout' };
        if (failure)
          return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests };
      }
    } catch (error) {
      // Not even loaded: no policy could be checked.
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests };
    } finally {
      stryker.activeMutant = undefined;
    }
    return { status: 'survived', nrOfTests };
  }
}

function failureOf(judgement) {
  try {
    return judgement.holds() ? undefined : 'It differs.';
  } catch (error) {
    return String(error);
  }
}

const create = () => new FixtureRunner();
create.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'fixtures', factory: create }];
