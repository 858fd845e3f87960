// Parts of doubling.mjs that are lists of one key, all of the same entry.

export const HEAD = `policygen: 1
languages: [en]
controller: { name: Tandlæge Holm }
`;

export const times = (count, line) => Array.from({ length: count }, (_, n) => line(n)).join('');

const RIGHTS = 'rights: statutory\n';
const LAB = 'recipients: [{ id: lab, name: Lab, country: US }]\n';
const TOOL = 'analytics: [{ names: [Statistics], service: google-analytics, used: true }]\n';
const members = (n) => times(n, (i) => `r${i}, `);
const google = (n) => times(n, (i) => `  - { id: r${i}, name: "Google ${i}" }\n`);

/** By name the largest size, what stands before the list, and its entry; `#` is its number. */
const ENTRIES = {
  'recipients of one service': [
    11_000,
    'recipients:\n',
    '  - { id: r#, name: Lab, service: google-analytics }\n',
  ],
  'recipients of one service abroad': [
    8000,
    'recipients:\n',
    '  - { id: r#, name: Lab, service: google-analytics, country: US }\n',
  ],
  'processors abroad': [
    8000,
    'recipients:\n',
    '  - { id: r#, name: Lab, role: processor, address: { country: US } }\n',
  ],
  marketing: [16_000, `${RIGHTS}marketing:\n`, '  - { kind: newsletter }\n'],
  recordings: [16_000, `${RIGHTS}recordings:\n`, '  - { kind: cctv }\n'],
  rights: [16_000, 'rights:\n', '  - { right: access }\n'],
  analytics: [
    12_000,
    'analytics:\n',
    '  - { names: [Statistics], service: google-analytics, used: true }\n',
  ],
  logs: [12_000, 'logs:\n', '  - { data: [ip-address], linked: not-directly }\n'],
  transfers: [
    12_000,
    `${LAB}transfers:\n`,
    '  - { recipients: [lab], country: IN, mechanism: explicit-consent }\n',
  ],
  'transfers with tools': [12_000, `${LAB}transfers:\n`, '  - { tools: [Tool #], country: US }\n'],
  'general retention': [
    8000,
    'general:\n  retention:\n',
    '    - { period: 5 years, because: [mandatory-law] }\n',
  ],
  'general basis': [
    8000,
    'general:\n  purposes: [newsletter, fulfil-order]\n  basis:\n',
    '    - { ground: consent, for: [newsletter] }\n',
  ],
  'change log': [16_000, 'version:\n  change_log:\n', '    - { on: 2024-01-01, what: "Part #" }\n'],
  'examples of cookies': [
    16_000,
    'cookies:\n  services:\n    - name: c\n      examples:\n',
    '        - Google Analytics\n',
  ],
};

export const LISTS = {
  ...Object.fromEntries(
    Object.entries(ENTRIES).map(([name, [size, before, entry]]) => [
      name,
      [size, (n) => `${HEAD}${before}${times(n, (i) => entry.replaceAll('#', i))}`],
    ]),
  ),
  'members of a group with a role': [
    14_000,
    (n) =>
      `${HEAD}${TOOL}recipients:\n${google(n)}recipient_groups:\n  - { members: [${members(n)}], role: controller }\n`,
  ],
};
