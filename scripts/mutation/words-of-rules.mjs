// A plugin for Stryker (`npm run mutate`): the words of a rule decide nothing, so they are no condition to mutate.

/** Held word for word elsewhere: by `bad.out`, by the rule's page in `docs/rules/`, and by the test of its examples. */
const ABOUT = new Set(['id', 'severity', 'article', 'summary', 'why', 'bad', 'good']);
/** What it decides is held against every policy of the tests, with and without those keys, by `needs.test.ts`. */
const NEEDS = 'needs';
const SAID = new Set(['message', 'help']);

const keyOf = (path) => (path?.isObjectProperty() ? path.node.key.name : undefined);

/** Whether it is the nothing of `?? ''` or `?? []`, for the compiler where the schema asks for a value. */
const isFallback = ({ node, parent }) =>
  parent?.operator === '??' &&
  parent.right === node &&
  (node.value === '' || node.elements?.length === 0);

/** Whether a property stands in `export const rule = { … }` itself. */
const isOfRule = (path) => path.parentPath?.parentPath?.node.id?.name === 'rule';

/** The key whose value a word is, also where a condition chooses between two words. */
const wordOf = (path) =>
  path.isStringLiteral()
    ? keyOf(path.findParent((parent) => !parent.isConditionalExpression()))
    : undefined;

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words-of-rules',
    value: {
      shouldIgnore(path) {
        if (ABOUT.has(keyOf(path)) && isOfRule(path)) return 'It says what the rule is about.';
        if (keyOf(path) === NEEDS && isOfRule(path)) return 'It only spares the rule a look.';
        if (SAID.has(wordOf(path))) return 'It is held word for word by bad.out.';
        if (wordOf(path) === 'on') return 'Its type allows no other text.';
        if (isFallback(path))
          return 'Nothing stands for nothing; whether it is reached is mutated.';
        return undefined;
      },
    },
  },
];
