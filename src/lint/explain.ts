import type { Rule } from './rule.js';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' };

const indented = (yaml: string): string =>
  yaml
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/** What a rule asks and why, as Markdown that also reads well in a terminal. */
export function explainRule(rule: Rule): string {
  return `# ${rule.id}

${rule.summary}

${rule.why}

- Severity: ${SEVERITIES[rule.severity]}
- Provision: [${rule.article.article}](${rule.article.url})

Not so:

${indented(rule.bad)}

But so:

${indented(rule.good)}

To put a finding aside, say why on the line or above it, if you like with the day until which it holds:

    # policygen-ignore ${rule.id}: the reason
`;
}

/** The rules, a line each. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      (rule) =>
        `${rule.id.padEnd(width)}  ${SEVERITIES[rule.severity].padEnd(7)}  ${rule.summary}\n`,
    )
    .join('');
}
