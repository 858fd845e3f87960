// docs/elements.md: what a policy can express, where it is written, which example
// uses it, and the sentence it makes. The rows stand in docs/elements.yaml.
import { elementRows } from './elements.mjs';

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

/** @param rows the rows of docs/elements.yaml */
export function elementsPage(rows, pipeline) {
  const lines = [
    '# What a policy can express',
    '',
    'Made from `docs/elements.yaml` by `npm run docs`; a test follows each row from its key to the block that',
    'states it, in every language. The sentence is the English one.',
    '',
    '| element | key | example that uses it | sentence |',
    '| --- | --- | --- | --- |',
  ];
  for (const row of elementRows(rows, pipeline)) {
    const sentence = row
      .told('en')
      .map((block) => block.text)
      .join(' ');
    const example = row.example ? `[${row.example}](../examples/${row.example}/policy.yaml)` : '–';
    const value = row.value && !row.value.startsWith('/') ? `: ${row.value}` : '';
    lines.push(
      `| ${cell(row.element)} | \`${row.key}${value}\` | ${example} | ${cell(sentence)} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}
