/**
 * What the catalogue says in English words, as ids of the vocabulary. These are suggestions only:
 * which data a firm gives to a service, and what for, the firm alone knows.
 */
const DATA: Record<string, string> = {
  name: 'name',
  'e-mail address': 'email',
  'telephone number': 'phone',
  company: 'company',
  address: 'address',
  'job title': 'job-title',
  'IP address': 'ip-address',
  'device and browser data': 'browser-data',
  'pages visited': 'pages-visited',
  'message content': 'message',
  messages: 'message',
  'meeting data': 'meeting-data',
  invoices: 'invoice',
  reviews: 'reviews',
};

const TASKS: Record<string, string> = {
  statistics: 'website-statistics',
  crm: 'customer-data',
  newsletter: 'newsletter',
  hosting: 'website-hosting',
  bookkeeping: 'bookkeeping',
  office: 'office-software',
  education: 'hold-courses',
};

/** Kinds of data as ids; those without a word in the vocabulary are left out. */
export const dataIds = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word) => DATA[word] ?? [])),
];

/** What such a service usually does for a firm. */
export function taskIds({ group, purpose }: { group: string; purpose: string }): string[] {
  const task = purpose.includes('storage') ? 'cloud-storage' : TASKS[group];
  return task ? [task] : [];
}
