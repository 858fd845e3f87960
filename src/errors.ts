/**
 * A fault in what the user's machine or override folder gives us (an unreadable
 * file, a template that does not compile): reported by its message, never by a
 * stack trace.
 */
export class InputError extends Error {
  override name = 'InputError';
}
