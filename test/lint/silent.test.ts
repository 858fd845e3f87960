// A rule that was silent about a policy, without a look at a name, is not asked again of those that
// are the same but for their names. So nothing that it would have said of them may be lost.
import { expect, test } from 'vitest';
import { once } from '../../src/lint/once.js';
import type { Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';
import { type Checked, check } from '../../src/pipeline.js';
import { looked } from '../../src/resolve/names.js';
import type { Element } from '../../src/resolve/resolve.js';
import { Shared } from '../../src/shared.js';
import { AS_OF, ASSETS, POLICIES } from './policies.js';

const READ = POLICIES.filter(({ asOf, assets }) => asOf === AS_OF && assets === ASSETS);

const said = ({ diagnostics }: Checked): string[] =>
  diagnostics.map(({ rule, message, range }) => `${rule} ${range?.start.line}: ${message}`);

const checked = (content: string, shared?: Shared): Checked =>
  check({ file: 'policy.yaml', content }, ASSETS, {
    asOf: AS_OF,
    ...(shared ? { shared } : {}),
  });

test.each(RULES.map(({ id }) => id))('%s is heard whatever was read before', (id) => {
  const shared = new Shared();
  const policies = READ.filter(({ of }) => of === id).map(({ text }) => text);
  for (const text of [...policies, ...policies.toReversed(), ...policies])
    expect(said(checked(text, shared))).toEqual(said(checked(text)));
});

const policy = (name: string) =>
  `policygen: 1\nlanguages: [da]\ncontroller: { name: Havblik ApS, email: hej@havblik.example, address: { street: Strandvej 1, postcode: "8000", city: Aarhus, country: DK } }\nsections: [{ id: more, title: { da: Mere }, text: { da: ${name} } }]\n`;

test('of policies that differ in names only, most rules are asked once', () => {
  const shared = new Shared();
  const asked: number[] = [];
  const kindOf = shared.kinds.of.bind(shared.kinds);
  shared.kinds.of = (root) => {
    const kind = kindOf(root);
    asked.push((kind.get(`rules ${AS_OF}`) as Rule[] | undefined)?.length ?? RULES.length);
    return kind;
  };
  for (const name of ['Vi bager.', 'Vi syr.', 'Vi maler.']) checked(policy(name), shared);
  expect(asked[0]).toBe(RULES.length);
  expect(asked[2]).toBeLessThan(RULES.length / 3);
});

test('a rule that was silent on one day is asked on another', () => {
  const shared = new Shared();
  const content = `updated: 2026-11-01\n${policy('Vi bager.')}`;
  const on = (asOf: string, of?: Shared) =>
    said(check({ file: 'policy.yaml', content }, ASSETS, { asOf, ...(of ? { shared: of } : {}) }));
  for (const day of ['2026-11-22', '2026-11-22', '2031-11-22', '2026-11-22'])
    expect(on(day, shared)).toEqual(on(day));
  expect(on('2031-11-22')).not.toEqual(on('2026-11-22'));
});

test('who is given what was found out by a look at a name has looked at one', () => {
  const element = { notes: new Map() } as unknown as Element;
  const byName = once((_: Element) => {
    looked.atNames = true;
    return 1;
  });
  const outer = once((of: Element) => byName(of));
  const without = once((_: Element) => 2);
  for (const [of, isLooked] of [
    [without, false],
    [outer, true],
    [byName, true],
    [outer, true],
    [without, false],
  ] as const) {
    looked.atNames = false;
    of(element);
    expect(looked.atNames).toBe(isLooked);
  }
  looked.atNames = true;
  once((_: Element) => 3)(element);
  expect(looked.atNames).toBe(true);
});
