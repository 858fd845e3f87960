// Policies of invented firms, always the same ones: an agency's clients, some 200 lines each.

/** A generator of numbers from 0 to 1 with a fixed seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TRADES = ['Bageriet', 'Cykelværkstedet', 'Frisørsalonen', 'Vinhandleren', 'Tømrerfirmaet'];
const PLACES = [
  'Havblik',
  'Lindely',
  'Solbakken',
  'Klitgården',
  'Åbrinken',
  'Egebjerg',
  'Møllevang',
];
const TOWNS = [
  ['8000', 'Aarhus C'],
  ['5000', 'Odense C'],
  ['9000', 'Aalborg'],
  ['6700', 'Esbjerg'],
];
const TASKS = [
  'website-hosting',
  'email-hosting',
  'bookkeeping',
  'newsletter',
  'technical-operation',
];

/** What identifies a firm. */
export function firm(index) {
  const next = random(index + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const [postcode, city] = pick(TOWNS);
  const name = `${pick(TRADES)} ${pick(PLACES)} ${index} ApS`;
  return {
    name,
    email: `hej@firma-${index}.example`,
    phone: `${10 + (index % 89)} ${10 + Math.floor(next() * 89)} 34 56`,
    street: `${pick(PLACES)}vej ${1 + Math.floor(next() * 200)}`,
    postcode,
    city,
    own: `${pick(PLACES).toLowerCase()}-kortnummer ${index}`,
    recipients: TASKS.map((task, at) => ({
      id: `r${at}`,
      name: `Leverandør ${index}-${at} A/S`,
      task,
    })),
    years: 1 + Math.floor(next() * 5),
  };
}

const ACTIVITY = {
  'contact-form': (years) => `    people: [website-users]
    data: [name, email, phone, message]
    occasions: [contact-form]
    purposes: [answer-questions]
    basis: { legitimate_interests: [answer-enquiries], balanced: true }
    provision: { required: voluntary, consequence: [no-answer] }
    recipients: [r0, r1]
    retention: { period: ${years} years, from: enquiry-closed }`,
  orders: (years) => `    people: [customers]
    data: [name, contact-details, order, own-card]
    occasions: [order-form]
    purposes: [fulfil-order, customer-service]
    basis: contract
    provision: { required: contractual, consequence: [no-order] }
    recipients: [r0, r1, r4]
    retention: { period: ${years} years, from: purchase }`,
  bookkeeping: () => `    people: [customers, suppliers]
    data: [name, address, invoice, payment-details]
    purposes: [bookkeeping]
    basis: { legal_obligation: dk/bogforingsloven }
    provision: { required: statutory, consequence: [no-product-or-service] }
    recipients: [r2]
    retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven }`,
  newsletter: () => `    people: [subscribers]
    data: [name, email]
    purposes: [newsletter]
    basis: consent
    consent: { form: checkbox, withdrawn_by: [link-in-message] }
    recipients: [r3]
    retention: { until: [unsubscribe] }`,
  'job-applications': () => `    people: [applicants]
    data: [name, contact-details, application]
    purposes: [recruitment]
    basis: pre-contract-or-contract
    provision: { required: contractual, consequence: [no-answer] }
    recipients: [r1]
    retention: { period: 6 months, from: enquiry-closed }`,
};

/** The policy of a firm as YAML, with the comments and the air that people leave in theirs. */
export function policy(index) {
  const it = firm(index);
  const lines = [
    'policygen: 1',
    '# Original og oversættelse',
    'languages: [da]',
    'updated: 2026-11-22',
    '',
    'controller:',
    `  name: ${it.name}`,
    '  address:',
    `    street: ${it.street}`,
    `    postcode: "${it.postcode}"`,
    `    city: ${it.city}`,
    '    country: DK',
    `  email: ${it.email}`,
    `  phone: "${it.phone}"`,
    '',
    'activities:',
  ];
  for (const [id, write] of Object.entries(ACTIVITY)) {
    for (const part of ['a', 'b']) {
      lines.push(
        `  # ${id}, ${part}`,
        `  - id: ${id}-${part}`,
        '    title:',
        `      da: ${id} ${part} ${index}`,
        write(it.years),
        '',
      );
    }
  }
  lines.push('recipients:');
  for (const { id, name, task } of it.recipients) {
    lines.push(
      `  - id: ${id}`,
      `    name: ${name}`,
      '    role: processor',
      '    country: DK',
      '    tasks:',
      `      - ${task}`,
      '    agreement:',
      '      signed: true',
      '',
    );
  }
  lines.push(
    'vocabulary:',
    '  data:',
    '    own-card:',
    `      da: ${it.own}`,
    '',
    'rights: statutory',
    `exercise: { email: ${it.email}, response: 1 month }`,
    'withdrawal: { any_time: true, past_stays_lawful: true }',
    'complaint: { authority: dk, url: "https://www.datatilsynet.dk" }',
    'automated_decisions: none',
    '',
  );
  return lines.join('\n');
}
