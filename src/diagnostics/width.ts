/** One letter as a reader sees it, and how many columns of a terminal it takes. */
export interface Cell {
  text: string;
  width: number;
}

/** Letters and signs of Europe that stand alone, in one column. */
const EUROPEAN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/;

/** A text without control characters, letter by letter. */
export function cells(text: string): Cell[] {
  if (EUROPEAN.test(text)) return [...text].map((letter) => ({ text: letter, width: 1 }));
  rules ??= rulesOfUnicode();
  const { graphemes, wide, none } = rules;
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: none.test(segment) ? 0 : wide.test(segment) ? 2 : 1,
  }));
}

/** Made when they are needed: that takes half as long as a start of Node. */
let rules: ReturnType<typeof rulesOfUnicode> | undefined;

const rulesOfUnicode = () => ({
  graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  /** Letters that take two columns in a terminal: East Asian wide ones and emoji. */
  wide: /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u,
  /** Marks that are drawn on the letter before them. */
  none: /^[\p{Mn}\p{Me}\p{Cf}\p{Variation_Selector}]+$/u,
});
