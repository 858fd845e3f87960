import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawSession, PAGES, SESSIONS } from '../../scripts/images/shots.mjs';
import { terminalImage } from '../../scripts/images/terminal.mjs';
import { ROOT, readText } from '../support/shipped.js';

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const shown = pages.flatMap((page) =>
  [...readText(page).matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', target = '']) => ({
    page,
    alt,
    file: posix.join(posix.dirname(page), target),
  })),
);
// The plot is of a run of the bench (npm run bench).
const made = [...[...PAGES, ...SESSIONS].map(({ image }) => image), 'speed.svg'].map(
  (image) => `docs/images/${image}`,
);

test('each picture is shown somewhere, and each that is shown is there and made by the script', () => {
  expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual([...made].sort());
  for (const file of made) expect(existsSync(join(ROOT, file)), file).toBe(true);
  const others = readdirSync(join(ROOT, 'docs/images')).filter(
    (name) => !made.includes(`docs/images/${name}`),
  );
  expect(others).toEqual(['policy.yaml']);
});

test('each says in words what it shows', () => {
  for (const { alt, file } of shown) expect(alt.split(' ').length, file).toBeGreaterThan(5);
});

test('all of them together are small', () => {
  const sizes = made.map((file) => statSync(join(ROOT, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
});

test.each(PAGES)(
  '$image is a picture of the size of its screen, of a page that is there',
  (shot) => {
    const png = readFileSync(join(ROOT, 'docs/images', shot.image));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const scale = png.readUInt32BE(16) / shot.width;
    expect([1, 2]).toContain(scale);
    expect(png.readUInt32BE(20)).toBe(shot.height * scale);
    const page = readText(shot.page);
    expect(page).toContain('<!DOCTYPE html>');
    if (shot.at !== undefined) expect(page).toContain(`id="${shot.at}"`);
    // The firms of the other examples are real.
    const [, name] = /^examples\/([^/]+)\//.exec(shot.page) ?? [];
    const invented = /\*\*invented\*\*([\s\S]*?)\n\n[^|]*\n\n/.exec(readText('README.md'))?.[0];
    expect(invented).toContain(`[${name}]`);
  },
);

test.each(SESSIONS)(
  '$image shows what the commands print today (npm run screenshots)',
  (session) => {
    // The size of a page changes with each line of its style.
    const sized = (image: string) => image.replace(/\d+(?:\.\d)? kB/g, '0 kB');
    expect(sized(drawSession(session))).toBe(sized(readText(`docs/images/${session.image}`)));
  },
);

describe('the picture of a terminal', () => {
  const draw = (output: string) => terminalImage('Kager & <brød>', [{ command: 'bake', output }]);

  test('has the colours of the codes, and breaks a line at its edge', () => {
    const image = draw(`\u001b[31mred\u001b[39m \u001b[1mbold\u001b[22m\n${'x'.repeat(105)}`);
    expect(image).toContain('fill="#ff8e86">red</tspan>');
    expect(image).toContain('font-weight="700">bold</tspan>');
    expect(image).toContain(`>${'x'.repeat(104)}</tspan>`);
    expect(image).toContain('>x</tspan>');
  }, 120_000);

  test('is well-formed whatever is printed', () => {
    const image = draw('a < b && c > d');
    expect(image).toContain('<title>Kager &amp; &lt;brød&gt;</title>');
    expect(image).toContain('>a &lt; b &amp;&amp; c &gt; d</tspan>');
  });

  test('refuses a code that it does not know', () => {
    expect(() => draw('\u001b[45mpink')).toThrow('no terminal code 45');
  });
});
