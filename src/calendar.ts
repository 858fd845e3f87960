/** Whether a text is a day of the calendar, written as in `2026-11-22`. */
export function isCalendarDate(text: string): boolean {
  if (!isWrittenAsDate(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && year < 2200 && day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Whether a text has the form of a day. Told by signs: a cold run asks for two or three. */
export function isWrittenAsDate(text: string): boolean {
  if (text.length !== 10) return false;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== 0x2d : code < 0x30 || code > 0x39) return false;
  }
  return true;
}
