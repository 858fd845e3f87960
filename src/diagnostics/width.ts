/** Letters that take two columns in a terminal: East Asian wide ones and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
/** Marks that are drawn on the letter before them. */
const none = /^[\p{Mn}\p{Me}\p{Cf}\p{Variation_Selector}]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** Made when a text asks for it: that takes longer than to check a policy. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Letters and signs that stand alone and take one column, as in nearly all texts. */
const ORDINARY = /^[ -~¡-¬®-ɏ‐-‧]*$/;

/** One letter as a reader sees it, and how many columns of a terminal it takes. */
export interface Cell {
  text: string;
  width: number;
}

/** A text without control characters, letter by letter. */
export function cells(text: string): Cell[] {
  if (ORDINARY.test(text)) return [...text].map((letter) => ({ text: letter, width: 1 }));
  return Array.from(graphemes(text), ({ segment }) => ({
    text: segment,
    width: none.test(segment) ? 0 : wide.test(segment) ? 2 : 1,
  }));
}
