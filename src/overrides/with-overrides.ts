import type { Assets, OwnFiles } from '../assets.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { type Overlaid, overlayLocale } from './locale.js';
import { KINDS, listReplaceable } from './replaceable.js';
import { isServiceName, overlayService } from './service.js';
import { checkStyle } from './style.js';

export interface Overridden {
  assets: Assets;
  /** What is wrong with the own files, and a warning for each that replaces nothing. */
  diagnostics: Diagnostic[];
  /** The text of an own file in which something was found. */
  textOf(file: string): string | undefined;
}

/**
 * Lets own files stand for shipped ones of the same name: `sections/rights.md.hbs`
 * replaces `templates/sections/rights.md.hbs`. A locale is laid over the shipped
 * one, so it needs to hold only what differs; services join the catalogue.
 *
 * @throws InputError where an own file that has to be looked into cannot be read;
 * `read` of the resulting assets throws it for the others
 */
export function withOverrides(shipped: Assets, files: OwnFiles): Overridden {
  const own = readOnce(files);
  const replaceable = listReplaceable(shipped);
  const known = new Map(replaceable.map(({ name, asset }) => [name, asset]));
  const names = replaceable.map(({ name }) => name);
  const made = new Map<string, string>();
  const replaced = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const take = ({ texts, diagnostics: told }: Overlaid) => {
    for (const [asset, text] of texts) made.set(asset, text);
    diagnostics.push(...told);
  };

  for (const name of own.names) {
    const asset = known.get(name);
    if (isLocaleName(name)) take(overlayLocale(shipped, own, name));
    else if (isServiceName(name)) take(overlayService(shipped, own, name));
    else if (asset === undefined) diagnostics.push(unknownOverride(own.nameOf(name), name, names));
    else {
      if (name.endsWith('.css')) diagnostics.push(...checkStyle(own.read(name), own.nameOf(name)));
      replaced.set(asset, name);
    }
  }

  return {
    assets: overlaid(shipped, own, replaced, made),
    diagnostics,
    textOf: own.textOf,
  };
}

/** What was checked is what is used, also where the file is being saved meanwhile. */
function readOnce(own: OwnFiles): OwnFiles & { textOf(file: string): string | undefined } {
  const texts = new Map<string, string>();
  return {
    names: own.names,
    nameOf: (name) => own.nameOf(name),
    read(name) {
      const file = own.nameOf(name);
      const text = texts.get(file) ?? own.read(name);
      texts.set(file, text);
      return text;
    },
    textOf: (file) => texts.get(file),
  };
}

/** A language is known by its tag, as a policy writes it. */
const isLocaleName = (name: string): boolean =>
  /^locales\/[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.yaml$/.test(name);

function overlaid(
  shipped: Assets,
  own: OwnFiles,
  replaced: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
): Assets {
  // What stands for a shipped file was not compiled with the package, nor was what is sought in its folder.
  const changed = new Set(
    [...replaced.keys(), ...made.keys()].flatMap((asset) => [asset, folderOf(asset)]),
  );
  return {
    read(asset) {
      const name = replaced.get(asset);
      return name === undefined ? (made.get(asset) ?? shipped.read(asset)) : own.read(name);
    },
    list(folder) {
      const added = [...made.keys()]
        .filter((asset) => folderOf(asset) === folder)
        .map((asset) => asset.slice(folder.length + 1));
      // The names are ASCII, so this is the order of code points.
      return [...new Set([...shipped.list(folder), ...added])].sort();
    },
    compiled: (asset) => (changed.has(asset) ? undefined : shipped.compiled?.(asset)),
    nameOf(asset) {
      const name = replaced.get(asset);
      return name === undefined ? asset : own.nameOf(name);
    },
  };
}

const folderOf = (asset: string): string => asset.slice(0, asset.lastIndexOf('/'));

const HOLDS = `An override folder holds ${KINDS.map(({ folder }) => folder).join(', ')}; policygen eject lists their names.`;

function unknownOverride(file: string, name: string, shipped: readonly string[]): Diagnostic {
  const meant = meantBy(name, shipped);
  return {
    rule: 'unknown-override',
    severity: 'warning',
    message: `${name} replaces nothing: no shipped template, layout, locale or service has this name.`,
    help: meant === undefined ? HOLDS : `Did you mean ${meant}?`,
    file,
  };
}

interface Parts {
  folder: string;
  stem: string;
  ending: string;
}

function partsOf(name: string): Parts {
  const at = name.lastIndexOf('/') + 1;
  const [stem = ''] = name.slice(at).split('.');
  return { folder: name.slice(0, at), stem, ending: name.slice(at + stem.length) };
}

/** The shipped file that a name is a slip of: the folder, the ending or some letters may be wrong. */
function meantBy(name: string, shipped: readonly string[]): string | undefined {
  const wanted = partsOf(name);
  const near = (names: readonly string[]): string | undefined => {
    const all = names.map((each) => ({ each, ...partsOf(each) }));
    const stem = all.some((one) => one.stem === wanted.stem)
      ? wanted.stem
      : suggest(
          wanted.stem,
          all.map((one) => one.stem),
        );
    const found = all.filter((one) => one.stem === stem);
    return (found.find(({ ending }) => ending === wanted.ending) ?? found[0])?.each;
  };
  const sameFolder = shipped.filter((each) => partsOf(each).folder === wanted.folder);
  return near(sameFolder.length > 0 ? sameFolder : shipped);
}
