/** WCAG 2.2, success criterion 1.4.3: the least contrast of text. */
export const LEAST_CONTRAST = 4.5;

/** The colour itself, or the nearest step towards white or black that can be read on a ground. */
export function readable(colour: string, ground: string): string {
  const target = luminance(ground) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 20; step++) {
    const mixed = step === 0 ? colour : mix(colour, target, step / 20);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return target === 0 ? '#000000' : '#ffffff';
}

/**
 * The contrast of two colours by WCAG 2.2: 1 (none) to 21.
 *
 * @param one - as `#0a5` or `#00aa55`, like the other
 */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Red, green and blue, 0 to 255. */
function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}

function mix(colour: string, target: number, share: number): string {
  const mixed = channels(colour).map((value) => Math.round(value + (target - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance as WCAG defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
