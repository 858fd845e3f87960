// Draws what a terminal shows as an SVG: the text of a session with its ANSI colours.

const COLUMNS = 104;
const CELL = { width: 8.4, height: 20 };
const PADDING = 16;

/** GitHub's dark colours: each is read with ease (WCAG 2.2, 1.4.3) on the ground. */
const COLOURS = { ground: '#161b22', text: '#e6edf3', dim: '#9198a1', prompt: '#7ee787' };
const FOREGROUND = { 31: '#ff8e86', 33: '#e3b341', 36: '#76e3ea' };

/** The part of a style that a code (`ESC [ code m`) changes. */
function styled(style, code) {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: undefined };
  if (FOREGROUND[code]) return { ...style, colour: FOREGROUND[code] };
  throw new Error(`The picture knows no terminal code ${code}.`);
}

/** Text with ANSI codes as lines of cells, broken at the edge as a terminal does. */
function cellsOf(ansi) {
  const lines = [[]];
  let style = {};
  for (const [part, codes] of ansi.matchAll(/\u001b\[([\d;]*)m|\n|[^\u001b\n]/gu)) {
    if (codes !== undefined) {
      for (const code of codes.split(';')) style = styled(style, Number(code));
    } else if (part === '\n') {
      lines.push([]);
    } else {
      if (lines.at(-1).length === COLUMNS) lines.push([]);
      lines.at(-1).push({ character: part, style });
    }
  }
  return lines;
}

/** Neighbours of one style, with the column where they begin. */
function runsOf(cells) {
  const runs = [];
  cells.forEach(({ character, style }, column) => {
    const last = runs.at(-1);
    if (last?.style === style) last.text += character;
    else runs.push({ column, style, text: character });
  });
  return runs.filter(({ text }) => text.trim() !== '');
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function tspan({ column, style, text }) {
  // The length is given, so that the columns stand under each other in any font.
  const width = (CELL.width * [...text].length).toFixed(1);
  const x = (PADDING + CELL.width * column).toFixed(1);
  const fill = style.colour ?? (style.dim ? COLOURS.dim : undefined);
  const look = `${fill ? ` fill="${fill}"` : ''}${style.bold ? ' font-weight="700"' : ''}`;
  return `<tspan x="${x}" textLength="${width}"${look}>${escaped(text)}</tspan>`;
}

/**
 * @param {string} title what the picture shows, for those who do not see it
 * @param {{ command: string, output: string }[]} steps what was typed, and what came, with its ANSI codes
 * @returns {string} the SVG
 */
export function terminalImage(title, steps) {
  const prompt = { colour: COLOURS.prompt };
  const typed = { bold: true };
  const lines = steps.flatMap(({ command, output }, step) => [
    ...(step === 0 ? [] : [[]]),
    [
      { character: '$', style: prompt },
      { character: ' ', style: prompt },
      ...[...command].map((character) => ({ character, style: typed })),
    ],
    ...cellsOf(output.trimEnd()),
  ]);
  const width = Math.ceil(CELL.width * COLUMNS + 2 * PADDING);
  const height = CELL.height * lines.length + 2 * PADDING;
  const rows = lines
    .map((cells, row) => ({ y: PADDING + CELL.height * row + 15, runs: runsOf(cells) }))
    .filter(({ runs }) => runs.length > 0)
    .map(({ y, runs }) => `<text y="${y}">${runs.map(tspan).join('')}</text>\n`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">\n`,
    `<title>${escaped(title)}</title>\n`,
    '<style>text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre }</style>\n',
    `<rect width="100%" height="100%" rx="8" fill="${COLOURS.ground}"/>\n`,
    `<g fill="${COLOURS.text}" xml:space="preserve">\n`,
    ...rows,
    '</g>\n</svg>\n',
  ].join('');
}
