/** Where a value stands in the policy: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** A path as people write it: `activities[2].retention.period`; the root is the empty string. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

export type { Policy, Theme } from './generated/policy.js';
