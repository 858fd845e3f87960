import { shortName } from '../overrides/find-replaceable.js';
import type { Kind, Replaceable } from '../overrides/replaceable.js';

const ABOUT: Record<Kind['folder'], string> = {
  sections: 'what a section of the page shows, and in which order; no words',
  layouts: 'the frame of the page and its style',
  locales: 'every word of a language',
  services: 'what is known of a service, for the check',
};

/** What can be ejected, by folder, each under its shortest name. */
export function listOf(
  kinds: readonly Kind[],
  filesOf: (kind: Kind) => readonly Replaceable[],
  all: readonly Replaceable[],
): string {
  return kinds
    .map((kind) => {
      const names = filesOf(kind).map((file) => shortName(file, all));
      return `${kind.folder}: ${ABOUT[kind.folder]}\n${wrapped(names)}`;
    })
    .join('\n');
}

function wrapped(names: readonly string[]): string {
  const rows: string[] = [];
  let row = ' ';
  for (const name of names) {
    if (row.length + name.length + 1 > 78) {
      rows.push(row);
      row = ' ';
    }
    row += ` ${name}`;
  }
  return `${[...rows, row].join('\n')}\n`;
}

/** What a copy costs: it is the user's from now on. */
export function costOf(
  folder: Kind['folder'],
  { isPart, isNew }: { isPart: boolean; isNew: boolean },
): string {
  switch (folder) {
    case 'sections':
      return `What it costs: the section stays as it is when policygen is upgraded. What a
later policygen can say in it, you add yourself; a build warns (not-on-page) of
what you declare and the section leaves out. No test of ours guards it.`;
    case 'layouts':
      return `What it costs: the page stays as it is when policygen is upgraded, and mended
accessibility, print and security do not reach it. Contrast, narrow screens and
paper are yours to look at. No test of ours guards it.`;
    case 'locales':
      if (isNew) {
        return `What it costs: the language is yours. It has to hold every text, so an upgrade
that brings new ones asks you for them. No test of ours compares it with the
others, and no lawyer has read it.`;
      }
      return isPart
        ? `What it costs: these words stay as they are when policygen is upgraded, also
where a mistake in law is mended in ours. All other words come from policygen.`
        : `What it costs: every word in the file stays as it is when policygen is upgraded,
also where a mistake in law is mended in ours, and no test of ours compares it
with the other languages. Delete the lines that you do not change: what is not
in the file comes from policygen.`;
    case 'services':
      return isNew
        ? `What it costs: the facts in it are yours to find, to prove (sources) and to keep
current. It is a copy of another service: change every line.`
        : `What it costs: the facts in it stay as they are when policygen is upgraded, also
where the provider or the law changes. They are yours to keep current.`;
  }
}
