import type { WizardWords } from './starters.js';

/** A length of time in the words of the wizard's language (`5 år`) as a policy writes it (`5 years`). */
export function durationIn(text: string, { units }: WizardWords): string | undefined {
  const [, count = '', word = ''] = /^\s*([1-9]\d{0,2})\s+(\p{L}+)\s*$/u.exec(text) ?? [];
  const unit = Object.keys(units).find((each) => units[each]?.includes(word.toLowerCase()));
  return unit === undefined ? undefined : `${count} ${unit}${count === '1' ? '' : 's'}`;
}
