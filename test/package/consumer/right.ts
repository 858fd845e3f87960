// What a program may do with the package. It is compiled against the packed types, and run.
import {
  type Assets,
  type Block,
  type Built,
  build,
  type Checked,
  check,
  type Diagnostic,
  InputError,
  type OutputFile,
  type Policy,
  type PolicyDocument,
  type PolicyInput,
  type Section,
  shippedAssets,
} from '@policygen/cli';

const policy: Policy = {
  policygen: 1,
  languages: ['da', 'en'],
  updated: '2026-11-22',
  controller: {
    name: 'Bageriet Havblik ApS',
    address: { street: 'Strandgade 3', postcode: '8000', city: 'Aarhus C', country: 'DK' },
    email: 'hej@havblik.example',
  },
  activities: [
    {
      id: 'orders',
      people: ['customers'],
      data: ['name', 'phone', 'order'],
      purposes: ['fulfil-order'],
      basis: 'contract',
      retention: { period: '6 months', from: 'purchase' },
    },
  ],
  rights: 'statutory',
  complaint: { authority: 'dk', url: 'https://www.datatilsynet.dk' },
};

// JSON is YAML.
const input: PolicyInput = { file: 'policy.json', content: JSON.stringify(policy) };
const shipped: Assets = shippedAssets();
const own: Assets = {
  read: (name: string): string | null => shipped.read(name),
  list: (folder: string): string[] => shipped.list(folder),
};

const checked: Checked = check(input, own, { asOf: '2026-11-22', deny: ['policy-is-dated'] });
const found: string[] = checked.diagnostics.map(
  ({ file, range, severity, rule, message, reference }: Diagnostic) =>
    `${file}:${range?.start.line ?? 1}: ${severity} ${rule} ${message} ${reference?.article ?? ''}`,
);

const built: Built = build(checked, own, {
  formats: ['html', 'markdown', 'fragment'],
  languages: ['en'],
  fragment: { headingLevel: 3 },
  frontMatter: { layout: 'page' },
});
const paths: string[] = built.files.map(({ path }: OutputFile) => path);
const document: PolicyDocument | undefined = built.documents[0];
const sections: Section[] = document?.sections ?? [];
const blocks: Block[] = sections.flatMap((section) => section.blocks);

const explained: string = new InputError('The folder has no such section.').message;
const errors: Diagnostic[] = check(
  { file: 'policy.yaml', content: 'policygen: 1' },
  own,
).diagnostics;

export const results = {
  found,
  paths,
  blocks: blocks.length,
  explained,
  errors: errors.map(({ rule, severity }) => `${severity} ${rule}`),
};
