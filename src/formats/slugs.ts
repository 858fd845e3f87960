import { oddSlug } from './odd-slug.js';

/** The signs of ASCII and the letters of Western Europe, and which of them do not stay. */
const SIMPLE = /^[ -~À-ÖØ-öø-ÿ]*$/;
const NONE = /[^\w\- À-ÖØ-öø-ÿ]/g;

/**
 * The anchor of a heading by itself, as GitHub makes it. The pattern of github-slugger holds every
 * sign of Unicode and takes a millisecond to compile, so that titles that need none of it do
 * without; a property test holds both to the same.
 */
export const slugOf = (title: string): string =>
  SIMPLE.test(title) ? title.toLowerCase().replace(NONE, '').replace(/ /g, '-') : oddSlug(title);

/** Makes the anchors of the headings of one page: of those that are alike, the later are numbered. */
export function slugger(): (title: string, own?: string) => string {
  const seen = new Map<string, number>();
  return (title, own = slugOf(title)) => {
    let made = own;
    for (let again = seen.get(own) ?? 0; seen.has(made); ) {
      again += 1;
      seen.set(own, again);
      made = `${own}-${again}`;
    }
    seen.set(made, 0);
    return made;
  };
}
