// docs/bakery.md: which article each key of the bakery answers, and what `check` says
// without it, as docs/bakery.yaml has it; a test holds that to what is found.

/**
 * @param table docs/bakery.yaml: `why`, the reasons; `keys`, a row for each key
 * @param rules the ids of the rules that have a page
 */
export function bakeryPage(table, rules) {
  const finding = (name) => {
    const [rule] = name.split(' ');
    return rules.includes(rule) ? `[${name}](rules/${rule}.md)` : name;
  };
  const findings = (names = []) => names.map(finding).join(', ') || '–';

  const rows = Object.entries(table.keys);
  const lines = [
    '# What each key of the bakery answers',
    '',
    'Made from `docs/bakery.yaml` by `npm run docs`. [The bakery](../examples/bakery/policy.yaml) is the policy to start',
    'from. A test deletes each of its keys and each item of its lists in turn and holds `check` to what stands here.',
    'Items of a list are called by their word, id, kind, outcome or name, else by their position. A number in brackets',
    'is how often a finding is made. A finding that is no link is one of the format: such a file cannot be built.',
    '',
    '## Keys that a provision asks for',
    '',
    '| key | provision | finding when it is missing | what follows from that |',
    '| --- | --- | --- | --- |',
    ...rows
      .filter(([, row]) => row.article)
      .map(
        ([key, row]) =>
          `| \`${key}\` | ${row.article} | ${finding(row.finding)} | ${findings(row.follow)} |`,
      ),
    '',
    '## Keys that no article asks for',
    '',
  ];
  for (const [id, reason] of Object.entries(table.why)) {
    lines.push(`### ${reason.title}`, '', reason.text.trim(), '');
    lines.push('| key | finding when it is missing |', '| --- | --- |');
    for (const [key, row] of rows.filter(([, { why }]) => why === id))
      lines.push(`| \`${key}\` | ${findings(row.found)} |`);
    lines.push('');
  }
  return lines.join('\n');
}
