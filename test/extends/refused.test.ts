import { describe, expect, test } from 'vitest';
import { checkFiles, told } from './bases-in.js';

const HEAD = 'policygen: 1\nlanguages: [da]\ncontroller: { name: Bageriet Havblik ApS }\n';

/** Each error as it is shown, with its message. */
const said = (files: Record<string, string>): string[] => {
  const checked = checkFiles(files);
  expect(checked.resolved).toBeNull();
  return checked.diagnostics.map(({ message }, index) => `${told(checked)[index]}: ${message}`);
};

/** A row of files, each of which extends the next. */
const row = (length: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: length + 1 }, (_, index) => [
      index === 0 ? 'policy.yaml' : `base-${index}.yaml`,
      `${index === 0 ? HEAD : ''}${index === length ? 'rights: statutory' : `extends: base-${index + 1}.yaml`}\n`,
    ]),
  );

describe('what cannot be extended', () => {
  test.each([
    ['a number', 'extends: 3', '4:10'],
    ['nothing', 'extends:', '4:1'],
    ['an empty list', 'extends: []', '4:10'],
    ['a block', 'extends: { file: base.yaml }', '4:10'],
    ['a number in a list', 'extends: [base.yaml, 3]', '4:22'],
  ])('%s', (_, line, at) => {
    expect(said({ 'policy.yaml': `${HEAD}${line}\n`, 'base.yaml': 'rights: statutory\n' })).toEqual(
      [
        `policy.yaml:${at} error base-name: "extends" should be the path of a file, or a list of such paths.`,
      ],
    );
  });

  test('a file that is missing, in the file that names it', () => {
    const files = {
      'policy.yaml': `${HEAD}extends: shared/base.yaml\n`,
      'shared/base.yaml': '# shared\nextends: [words.yaml, ../gone.yaml]\n',
    };
    expect(said(files)).toEqual([
      'shared/base.yaml:2:11 error base-missing: There is no file shared/words.yaml.',
      'shared/base.yaml:2:23 error base-missing: There is no file gone.yaml.',
    ]);
    // If one of them appears, the policy is to be built again.
    expect(checkFiles(files).files).toEqual([
      { file: 'policy.yaml', text: files['policy.yaml'] },
      { file: 'shared/base.yaml', text: files['shared/base.yaml'] },
      { file: 'shared/words.yaml' },
      { file: 'gone.yaml' },
    ]);
  });

  test('itself', () => {
    expect(said({ 'policy.yaml': `${HEAD}extends: policy.yaml\n` })).toEqual([
      'policy.yaml:4:10 error base-cycle: policy.yaml extends itself.',
    ]);
  });

  test('a file that extends it in turn', () => {
    const files = {
      'policy.yaml': `${HEAD}extends: a.yaml\n`,
      'a.yaml': 'extends: [b.yaml]\n',
      'b.yaml': 'extends: a.yaml\n',
    };
    expect(said(files)).toEqual([
      'b.yaml:1:10 error base-cycle: These files extend one another in a circle: a.yaml → b.yaml → a.yaml.',
    ]);
    expect(said({ ...files, 'b.yaml': 'extends: policy.yaml\n' })).toEqual([
      'b.yaml:1:10 error base-cycle: These files extend one another in a circle: policy.yaml → a.yaml → b.yaml → policy.yaml.',
    ]);
  });

  test('a ninth file in a row; eight are allowed', () => {
    expect(checkFiles(row(8)).source?.data).toMatchObject({ rights: 'statutory' });
    expect(said(row(9))).toEqual([
      'base-8.yaml:1:10 error base-limit: base-9.yaml is the 9th file in a row that extends the next; the limit is 8.',
    ]);
  });

  test('a thirty-third file', () => {
    const names = Array.from({ length: 33 }, (_, index) => `base-${index}.yaml`);
    const files = Object.fromEntries(names.map((name) => [name, 'rights: statutory\n']));
    const own = (count: number) => `${HEAD}extends: [${names.slice(0, count).join(', ')}]\n`;
    expect(checkFiles({ ...files, 'policy.yaml': own(32) }).resolved).not.toBeNull();
    expect(said({ ...files, 'policy.yaml': own(33) })).toEqual([
      'policy.yaml:4:449 error base-limit: The policy extends more than 32 files.',
    ]);
  });

  test('files that hold too much together', () => {
    const words = (count: number) => `internal:\n${`  - ${'x'.repeat(990)}\n`.repeat(count)}`;
    const files = {
      'policy.yaml': `${HEAD}extends: [a.yaml, b.yaml]\n`,
      'a.yaml': words(600),
      'b.yaml': words(600),
    };
    expect(said(files)).toEqual([
      'policy.yaml:4:19 error base-limit: With this file, the policy and what it extends hold more than 1 MB or 100,000 values.',
    ]);
    const many = `internal:\n  - &a [${'1,'.repeat(999)}1]\n${'  - *a\n'.repeat(59)}`;
    expect(said({ ...files, 'a.yaml': many, 'b.yaml': many })).toHaveLength(1);
  });

  test('a file with slips of its own, which are shown in it', () => {
    const files = {
      'policy.yaml': `${HEAD}extends: base.yaml\n`,
      'base.yaml': 'rights: "statutory\n',
    };
    expect(told(checkFiles(files)).map((line) => line.split(' ')[0])).toEqual(['base.yaml:1:9']);
  });

  test('files that name one another in thousands of ways do not keep us', () => {
    const names = Array.from({ length: 8 }, (_, index) => `base-${index}.yaml`);
    const files = Object.fromEntries(
      names.map((name, index) => [
        name,
        `extends: [${Array.from({ length: 50 }, () => names[index + 1] ?? 'end.yaml').join(', ')}]\n`,
      ]),
    );
    const own = `${HEAD}extends: base-0.yaml\n`;
    expect(said({ ...files, 'end.yaml': 'rights: none\n', 'policy.yaml': own })[0]).toContain(
      'base-limit',
    );
  });
});
