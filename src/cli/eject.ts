import { join } from 'node:path';
import type { Assets } from '../assets.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { createFile } from '../io/create-file.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { findReplaceable, shortName } from '../overrides/find-replaceable.js';
import { languageToTranslate, partOfLocale, serviceUnderId } from '../overrides/own-copy.js';
import { KINDS, listReplaceable, type Replaceable } from '../overrides/replaceable.js';
import { costOf, listOf } from './eject-words.js';
import { EXIT } from './exit-codes.js';
import type { Session } from './session.js';
import { quoted } from './words.js';

export interface EjectFlags {
  overrides: string;
  key?: string[];
  as?: string;
}

/** Copies a shipped file into the override folder, or lists what there is; gives the exit code. */
export function eject(session: Session, name: string | undefined, flags: EjectFlags): number {
  const assets = shippedAssets();
  const all = listReplaceable(assets);
  if (name === undefined) {
    if (flags.key || flags.as) return misuse(session, 'Name a locale or a service too.');
    session.out(listOf(KINDS, (kind) => all.filter((each) => each.kind === kind), all));
    return EXIT.ok;
  }
  const found = findReplaceable(name, all);
  if ('several' in found) {
    return misuse(session, `${name} may mean ${found.several.join(' or ')}.`);
  }
  if ('unknown' in found) {
    const hint = found.meant ? `Did you mean ${found.meant}?` : 'policygen eject lists them.';
    return misuse(session, `There is no ${JSON.stringify(name)} to eject. ${hint}`);
  }
  const { file } = found;
  const copy = copyOf(assets, file, flags);
  if ('problem' in copy) return misuse(session, copy.problem);
  return write(session, { ...copy, file, short: shortName(file, all) }, flags);
}

interface Copy {
  /** The name of the file in the override folder. */
  name: string;
  text: string;
}

function copyOf(
  assets: Assets,
  { kind, name, asset }: Replaceable,
  { key, as }: EjectFlags,
): Copy | { problem: string } {
  const [, base = ''] = name.split('/');
  const id = base.slice(0, base.indexOf('.'));
  if (key !== undefined) {
    if (kind.folder !== 'locales') return { problem: '--key is for locales only.' };
    if (as !== undefined) return { problem: '--key and --as do not go together.' };
    const part = partOfLocale(assets, id, key);
    if ('text' in part) return { name, text: part.text };
    const hint = part.meant ? ` Did you mean ${part.meant}?` : '';
    return { problem: `There are no words ${JSON.stringify(part.unknown)} in ${name}.${hint}` };
  }
  const text = assets.read(asset) ?? '';
  if (as === undefined) return { name, text };
  const taken = (other: string) => assets.read(`${kind.shipped}/${other}`) !== null;
  if (kind.folder === 'locales') {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(as)) {
      return { problem: `--as ${as} is no tag of a language, as in nb or pt-BR.` };
    }
    if (taken(`${as}.yaml`)) return { problem: `policygen speaks ${as}: policygen eject ${as}` };
    return { name: `locales/${as}.yaml`, text: languageToTranslate(assets, id, as) };
  }
  if (kind.folder === 'services') {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(as)) {
      return { problem: `--as ${as} is no id: small letters, digits and hyphens.` };
    }
    if (taken(`${as}.json`)) return { problem: `There is a service ${as}: policygen eject ${as}` };
    return { name: `services/${as}.json`, text: serviceUnderId(text, as) };
  }
  return { problem: '--as is for locales and services only.' };
}

function write(
  session: Session,
  copy: Copy & { file: Replaceable; short: string },
  { overrides, key, as }: EjectFlags,
): number {
  const path = escapeForTerminal(join(overrides, copy.name));
  if (!createFile(overrides, copy.name, copy.text)) {
    session.err(`policygen: ${path} is there already, and was left as it is.\n`);
    if (key === undefined) {
      session.err('Move it away to copy the shipped one again.\n');
    } else {
      session.err('Add to it what you need of these words:\n');
      session.out(copy.text.replace(/^#.*\n/gm, ''));
    }
    return EXIT.problems;
  }
  const cost = costOf(copy.file.kind.folder, {
    isPart: key !== undefined,
    isNew: as !== undefined,
  });
  const advice =
    copy.file.kind.folder === 'locales' && key === undefined && as === undefined
      ? `For some of the words only: policygen eject ${copy.short} --key sections.rights\n`
      : '';
  session.err(
    `Wrote ${path}. It counts wherever the folder is named:\n` +
      `  policygen build policy.yaml --overrides ${quoted(overrides)}\n\n${cost}\n${advice}`,
  );
  return EXIT.ok;
}

function misuse(session: Session, problem: string): number {
  session.err(`policygen: ${escapeForTerminal(problem)}\n`);
  return EXIT.misuse;
}
