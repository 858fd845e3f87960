// A plugin for Stryker (`npm run mutate`): the words of a rule decide nothing, so they are no condition to mutate.

/** Held word for word elsewhere: by `bad.out`, by the rule's page in `docs/rules/`, and by the test of its examples. */
const ABOUT = new Set(['id', 'severity', 'article', 'summary', 'why', 'bad', 'good']);
const SAID = new Set(['message', 'help']);

const keyOf = (path) => (path?.isObjectProperty() ? path.node.key.name : undefined);

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
        return undefined;
      },
    },
  },
];
