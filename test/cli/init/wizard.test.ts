import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readWords } from '../../../src/init/starters.js';
import { readServices } from '../../../src/lint/catalogue.js';
import { contentsOf, temporaryFolder } from '../../io/temporary-folder.js';
import { BIN } from '../../support/package.js';
import { ASSETS } from '../../support/shipped.js';
import { policygen } from '../policygen.js';

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';
const DAY = ['--as-of', '2026-11-22'];

/** Runs init in a terminal, so that a test can read the screen and press keys. */
function terminal(args: readonly string[], env: Record<string, string> = {}) {
  const cwd = temporaryFolder();
  const shell = spawn(process.execPath, [BIN, 'init', ...DAY, ...args], {
    cwd,
    cols: 120,
    rows: 60,
    env: {
      PATH: process.env.PATH ?? '',
      TERM: 'xterm',
      NO_COLOR: '1',
      LC_ALL: 'en_IE.UTF-8',
      ...env,
    },
  });
  let screen = '';
  let last = Date.now();
  shell.onData((data) => {
    screen += data;
    last = Date.now();
  });
  const ended = new Promise<number>((resolve) => shell.onExit(({ exitCode }) => resolve(exitCode)));
  onTestFinished(() => {
    try {
      shell.kill('SIGKILL');
    } catch {
      // It has ended.
    }
  });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** Waits until the screen asks this, then presses the keys one after another. */
  async function at(question: string, ...keys: string[]): Promise<void> {
    const deadline = Date.now() + 60_000;
    // Asked once it is there and nothing more is being drawn, for keys are taken by what is drawn.
    while (!screen.includes(question) || Date.now() - last < 80) {
      if (Date.now() > deadline) throw new Error(`The screen never said "${question}":\n${screen}`);
      await pause(20);
    }
    if (keys.length > 0) screen = '';
    for (const key of keys) {
      shell.write(key);
      await pause(40);
    }
  }
  const policy = () => readFileSync(join(cwd, 'policy.yaml'), 'utf8');
  return { cwd, at, ended, policy, screen: () => screen };
}

/** The keys that tick these services, in the order in which they are listed. */
function ticking(...ids: string[]): string[] {
  const services = [...readServices(ASSETS).values()];
  const listed = Object.keys(readWords(ASSETS, 'nl').groups).flatMap((group) =>
    services.filter((service) => service.group === group),
  );
  const last = listed.findIndex(({ id }) => id === ids.at(-1));
  return listed
    .slice(0, last + 1)
    .flatMap(({ id }, index) => [...(index > 0 ? [DOWN] : []), ...(ids.includes(id) ? [' '] : [])]);
}

describe('the wizard in a terminal', { timeout: 180_000 }, () => {
  test('asks in Danish, and writes what was answered', async () => {
    const { at, ended, cwd, policy, screen } = terminal([], { LC_ALL: 'da_DK.UTF-8' });
    await at('Hvad hedder virksomheden', 'Bageriet Havblik', ENTER);
    await at('Hvilken retsform', ENTER);
    await at('hvilket land', ENTER);
    await at('(CVR)', '12345675', ENTER);
    await at('kontrolcifferet passer ikke', '\u007f', '4', ENTER);
    await at('Postadresse', 'Strandgade 3', ENTER);
    await at('Skriv vej og nummer, et komma', ', 8000 Aarhus C', ENTER);
    await at('e-mailadresse', 'hej', ENTER);
    await at('Skriv en e-mailadresse', '@havblik.example', ENTER);
    await at('På hvilke sprog', DOWN, ' ', ENTER);
    // Nothing is ticked, which is said in Danish; then the contact form and the web shop.
    await at('Hvad gør I', ENTER);
    await at('Vælg mindst én', ' ', DOWN, DOWN, ' ', ENTER);
    await at('Passer det på jer', DOWN, ENTER);
    await at('På hvilket grundlag?', DOWN, ENTER);
    await at('Hvor længe gemmer I henvendelserne?', DOWN, DOWN, DOWN, ENTER);
    await at('Hvor længe gemmer I webordrerne?', DOWN, DOWN, ENTER);
    await at('Hvor længe, for eksempel', '4', ENTER);
    await at('Skriv et tal og dage', ' år', ENTER);
    await at('Hvilke tjenester', ENTER);
    expect(await ended).toBe(0);
    expect(screen()).toContain('policygen watch policy.yaml');

    expect(Object.keys(contentsOf(cwd)).sort()).toEqual(['policy.yaml', 'policygen.schema.json']);
    await expect(policy()).toMatchFileSnapshot('./expected/wizard-da.yaml');
    const check = policygen(['check', 'policy.yaml', ...DAY], { cwd });
    expect(check.status).toBe(0);
    expect(check.stdout).toMatch(/^3 warnings, \d notes? in policy\.yaml$/m);
    expect(policygen(['build', 'policy.yaml', ...DAY], { cwd }).status).toBe(0);
    expect(Object.keys(contentsOf(join(cwd, 'dist')))).toContain(join('en', 'index.html'));
  });

  test('takes a template and the proposals, and asks about services what only the firm knows', async () => {
    const { at, ended, cwd, policy } = terminal([
      '--template',
      'consultant',
      '--lang',
      'nl',
      '--yes',
    ]);
    await at('Hoe heet uw bedrijf', 'Zeezicht Advies B.V.', ENTER);
    await at('welk land', ENTER);
    await at('(KvK)', ENTER);
    await at('Postadres', 'Havenstraat 3, 2011 AB Haarlem', ENTER);
    await at('e-mailadres', 'hallo@zeezicht.example', ENTER);
    await at('Wat doet u met gegevens', ENTER);
    await at('Welke diensten', ...ticking('one-com', 'google-analytics'), ENTER);
    await at('verwerkersovereenkomst', ' ', ENTER);
    await at('vraagt uw site bezoekers', ENTER);
    await at('Hoe heet de link', 'Cookie-instellingen', ENTER);
    expect(await ended).toBe(0);
    await expect(policy()).toMatchFileSnapshot('./expected/wizard-nl.yaml');
    expect(policygen(['check', 'policy.yaml', ...DAY, '--strict'], { cwd }).status).toBe(0);
  });

  test('lets a choice be made again, and asks for one period where the law proposes none', async () => {
    const { at, ended, cwd, policy } = terminal(['--country', 'DE', '--lang', 'en']);
    await at('What is your firm', 'Hafenbäckerei GmbH', ENTER);
    await at('In which country', ENTER);
    await at('Postal address', 'Hafenstraße 3, 20457 Hamburg', ENTER);
    await at('e-mail address', 'hallo@hafen.example', ENTER);
    await at('In which languages', ENTER);
    await at("What do you do with people's data?", ' ', ENTER);
    await at('Is that true of you', DOWN, DOWN, ENTER);
    // The contact form is taken away again, and bookkeeping ticked instead.
    await at("What do you do with people's data?", ' ', DOWN, DOWN, DOWN, ' ', ENTER);
    await at('no proposal for your country');
    await at('Is that true of you', ENTER);
    await at('One period has to be decided now', ENTER);
    await at('How long, such as 5 years?', '8 years', ENTER);
    await at('Which services', ENTER);
    expect(await ended).toBe(0);
    expect(policy()).toContain('    retention: { period: 8 years }\n');
    expect(policy()).not.toContain('contact-form');
    expect(policy()).toContain('complaint: { authority: de, ');
    expect(policygen(['check', 'policy.yaml', ...DAY], { cwd }).status).toBe(0);
  });

  test.each([
    ['at the first question', 0],
    ['half way', 3],
  ])('Ctrl-C %s writes nothing', async (_, questions) => {
    const { at, ended, cwd } = terminal([]);
    const answers: [string, ...string[]][] = [
      ['What is your firm', 'Harbour Bakery Ltd', ENTER],
      ['which country', ENTER],
      ['(CRO)', ENTER],
    ];
    for (const [question, ...keys] of answers.slice(0, questions)) await at(question, ...keys);
    await at(questions === 0 ? 'What is your firm' : 'Postal address', CTRL_C);
    expect(await ended).toBe(130);
    expect(contentsOf(cwd)).toEqual({});
  });
});
