import { escapeHtml, inlineHtml } from '../formats/inline-html.js';
import type { Answer, Matrix, Statement } from './matrix.js';

/** How a matrix is written, by name. */
export const REPORT_FORMATS: Readonly<Record<string, (matrix: Matrix, page: string) => string>> = {
  markdown,
  html,
  json: (matrix) => `${JSON.stringify(matrix, null, 2)}\n`,
};

const WORDS: Record<Answer['status'], string> = {
  stated: 'stated',
  'stated-for-all': 'stated for all',
  'not-applicable': 'not applicable',
  missing: '**missing**',
};

const place = (answer: Answer): string =>
  answer.activity === null ? 'the whole policy' : answer.activity;

/** Where it is declared; the file is named where it is one that the policy extends. */
const source = ({ file, key, line }: Statement, matrix: Matrix): string =>
  `${key}, ${file === matrix.file ? '' : `${file} `}line ${line}`;

const link = (statement: Statement, matrix: Matrix, page: string): string =>
  `[${source(statement, matrix)}](${page}#${statement.anchor})`;

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text);

/** @param page where the rendered page stands, for links to its sentences */
function markdown(matrix: Matrix, page: string): string {
  const cell = (text: string) => text.replace(/(?<!\\)\|/g, '\\|');
  const lines = [
    `# ${matrix.title}: Articles 13 and 14`,
    '',
    `What \`${matrix.file}\` says on each duty. This is an aid for whoever reviews the policy, not legal advice.`,
    '',
    '| article | asks for | where | status | sentence |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const { article, asks, answers } of matrix.rows) {
    for (const answer of answers) {
      const said = answer.statements
        .map((statement) => `${short(statement.text)} (${link(statement, matrix, page)})`)
        .join('<br>');
      lines.push(
        `| ${article} | ${asks} | ${place(answer)} | ${WORDS[answer.status]} | ${cell(said || (answer.reason ?? ''))} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function html(matrix: Matrix, page: string): string {
  const rows = matrix.rows.flatMap(({ article, asks, answers }) =>
    answers.map((answer, index) => {
      const head =
        index > 0
          ? ''
          : `<th scope="rowgroup" rowspan="${answers.length}">${escapeHtml(article)}<br><small>${escapeHtml(asks)}</small></th>`;
      const said = answer.statements
        .map(
          (statement) =>
            `<p>${inlineHtml(statement.text)} <a href="${escapeHtml(`${page}#${statement.anchor}`)}">${escapeHtml(source(statement, matrix))}</a></p>`,
        )
        .join('');
      return `<tr class="${answer.status}">${head}<td>${escapeHtml(place(answer))}</td><td>${WORDS[answer.status].replace(/\*/g, '')}</td><td>${said || escapeHtml(answer.reason ?? '')}</td></tr>`;
    }),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(matrix.title)}: Articles 13 and 14</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem; text-align: left; vertical-align: top; border: 1px solid #8888; }
td p { margin: 0 0 0.5rem; }
.missing td:nth-last-child(2) { font-weight: 700; text-decoration: underline; }
.not-applicable { opacity: 0.75; }
</style>
</head>
<body>
<h1>${escapeHtml(matrix.title)}: Articles 13 and 14</h1>
<p>What ${escapeHtml(matrix.file)} says on each duty. This is an aid for whoever reviews the policy, not legal advice.</p>
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Where</th><th scope="col">Status</th><th scope="col">Sentence</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
