import { definitionOf } from '../generated/model.js';
import type { ViewElement } from '../locale/view.js';
import { leafText, useLeaf } from './leaf-text.js';
import { LABEL, lead, uncapitalise } from './phrasing.js';
import type { Telling } from './statements.js';

/**
 * A reservation is part of the fact. It leads in with a colon, or closes in
 * parentheses within a sentence, so that it bends no sentence. A note follows.
 */
export function withReservations(
  element: ViewElement,
  text: string,
  telling: Telling,
  only?: readonly string[],
): string {
  let told = text;
  const hedge = !only || only.includes('hedge') ? element.fields.get('hedge')?.[0] : undefined;
  if (hedge?.type === 'leaf') {
    useLeaf(hedge, telling);
    told = definitionOf(element.def)?.phrase
      ? lead(telling.locale.hedge_after, uncapitalise(hedge.text ?? ''), text)
      : text.replace(
          LABEL,
          (_, label: string, rest: string) =>
            label + lead(telling.locale.hedge, hedge.text ?? '', rest),
        );
  }
  const note = !only || only.includes('note') ? element.fields.get('note')?.[0] : undefined;
  if (note?.type === 'leaf') told = `${told} ${leafText(note, telling)}`.trim();
  return told;
}
