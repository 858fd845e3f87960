/** Days as text (`2026-11-22`), which compare as they stand; never through the clock or a time zone. */

/** The day a number of months before: `monthsBefore('2026-11-22', 24)` is `2024-11-22`. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}${day.slice(7)}`;
}

const DAYS: Record<string, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};
const ISO: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** A length of time in whole days, about: of the policy (`5 years`) or of the catalogue (`P5Y`). */
export function daysOf(duration: string): number {
  if (duration.startsWith('P')) return daysOfIso(duration);
  const blank = duration.indexOf(' ');
  const unit = duration.slice(blank + 1, duration.endsWith('s') ? -1 : undefined);
  return Math.round(Number(duration.slice(0, blank)) * (DAYS[unit] ?? 0));
}

// The catalogue has few, and asks for them of every policy.
const known = new Map<string, number>();

function daysOfIso(duration: string): number {
  const days = known.get(duration) ?? Math.round(sumOf(duration));
  known.set(duration, days);
  return days;
}

function sumOf(iso: string): number {
  let sum = 0;
  for (const { amount, unit } of partsOf(iso)) sum += Number(amount) * (DAYS[unit] ?? 0);
  return sum;
}

/** The parts of `P1Y6M`: `1` and `year`, `6` and `month`. */
function partsOf(iso: string): { amount: string; unit: string }[] {
  const parts: { amount: string; unit: string }[] = [];
  let amount = '';
  for (const sign of iso) {
    if (sign >= '0' && sign <= '9') {
      amount += sign;
      continue;
    }
    const unit = ISO[sign];
    if (amount !== '' && unit !== undefined) parts.push({ amount, unit });
    amount = '';
  }
  return parts;
}

/** A length of time of the catalogue in words: `P5Y` is `5 years`. */
export function durationInWords(iso: string): string {
  return partsOf(iso)
    .map(({ amount, unit }) => `${amount} ${unit}${amount === '1' ? '' : 's'}`)
    .join(' and ');
}

const MONTHS =
  'January February March April May June July August September October November December';

/** A day or month in words for messages: `16 July 2020`, `July 2023`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return [date && Number(date), MONTHS.split(' ')[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}
