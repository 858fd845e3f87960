// docs/bakery.md: which article each key of the bakery answers, and what `check` says
// without it. What is required and why stands in docs/bakery.yaml.
import { withoutEachKey } from './bakery.mjs';

const SEVERITY = { error: 'error', warning: 'warning', info: 'note' };

/**
 * @param table docs/bakery.yaml: `why`, the reasons; `keys`, a row for each key
 * @param policy the text of the bakery
 */
export function bakeryPage(table, policy, pipeline) {
  const severities = new Map();
  const rules = new Set();
  for (const { key, diagnostics } of withoutEachKey(policy, pipeline)) {
    for (const { rule, severity, law } of diagnostics) {
      severities.set(`${key} ${rule}`, SEVERITY[severity]);
      if (law) rules.add(rule);
    }
  }
  const finding = (key, name) => {
    const [rule] = name.split(' ');
    const shown = rules.has(rule) ? `[${name}](rules/${rule}.md)` : name;
    return `${shown}, ${severities.get(`${key} ${rule}`)}`;
  };
  const findings = (key, names = []) => names.map((name) => finding(key, name)).join('; ') || '–';

  const rows = Object.entries(table.keys);
  const lines = [
    '# What each key of the bakery answers',
    '',
    'Made from `docs/bakery.yaml` by `npm run docs`. [The bakery](../examples/bakery/policy.yaml) is the policy to start',
    'from. A test deletes each of its keys and each item of its lists in turn and holds `check` to what stands here.',
    'Items of a list are called by their word, id, kind, outcome or name, else by their position. A number in brackets',
    'is how often a finding is made. A finding without a page of its own is one of the format: such a file cannot be built.',
    '',
    '## Keys that an article asks for',
    '',
    '| key | provision | finding when it is missing | what follows from that |',
    '| --- | --- | --- | --- |',
    ...rows
      .filter(([, row]) => row.article)
      .map(
        ([key, row]) =>
          `| \`${key}\` | ${row.article} | ${finding(key, row.finding)} | ${findings(key, row.follow)} |`,
      ),
    '',
    '## Keys that no article asks for',
    '',
  ];
  for (const [id, reason] of Object.entries(table.why)) {
    lines.push(`### ${reason.title}`, '', reason.text.trim(), '');
    lines.push('| key | finding when it is missing |', '| --- | --- |');
    for (const [key, row] of rows.filter(([, { why }]) => why === id))
      lines.push(`| \`${key}\` | ${findings(key, row.found)} |`);
    lines.push('');
  }
  return lines.join('\n');
}
