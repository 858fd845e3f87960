// A plugin for Stryker (`npm run mutate`): the words of a rule decide nothing, so they are no condition to mutate.

/** Held word for word elsewhere: by `bad.out`, by the rule's page in `docs/rules/`, and by the test of its examples. */
const ABOUT = new Set(['id', 'severity', 'article', 'summary', 'why', 'bad', 'good']);
const SAID = new Set(['message', 'help']);

const keyOf = (path) => (path?.isObjectProperty() ? path.node.key.name : undefined);

/** Whether a word is one of two that its type allows, so that an empty one would not compile. */
const isTyped = (path) => path.isStringLiteral() && keyOf(path.parentPath) === 'on';

/** Whether it is the nothing of `?? ''` or `?? []`, for the compiler where the schema asks for a value. */
const isFallback = ({ node, parent }) =>
  parent?.operator === '??' &&
  parent.right === node &&
  (node.value === '' || node.elements?.length === 0);

/** Whether a property stands in `export const rule = { … }` itself. */
const isOfRule = (path) => path.parentPath?.parentPath?.node.id?.name === 'rule';

/** The plain words of a finding; what chooses between two of them, or is put into them, is mutated. */
function isSaid(path) {
  if (!path.isStringLiteral()) return false;
  const said = path.findParent((parent) => !parent.isConditionalExpression());
  return SAID.has(keyOf(said));
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words-of-rules',
    value: {
      shouldIgnore(path) {
        if (ABOUT.has(keyOf(path)) && isOfRule(path)) return 'It says what the rule is about.';
        if (isSaid(path)) return 'It is held word for word by bad.out.';
        if (isTyped(path)) return 'Its type allows no other text.';
        if (isFallback(path))
          return 'Nothing stands for nothing; whether it is reached is mutated.';
        return undefined;
      },
    },
  },
];
