/** Small words for messages. */

/** `HubSpot`, `HubSpot and Mailchimp`, `Atea, HubSpot and Mailchimp`. */
export function and(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
