// Makes the pictures in docs/images: of the terminal, from what the commands print, and of the
// pages of invented organisations, in a real browser. Needs `npm run build`.
// With `terminal` it leaves the browser alone.
import { writeFileSync } from 'node:fs';
import { startBrowser } from './browser.mjs';
import { drawSession, PAGES, SESSIONS } from './images/shots.mjs';

const at = (name) => new URL(`../${name}`, import.meta.url);

for (const session of SESSIONS)
  writeFileSync(at(`docs/images/${session.image}`), drawSession(session));

if (!process.argv.includes('terminal')) {
  const browser = await startBrowser();
  for (const { image, page, width, height, scheme, at: id } of PAGES) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      // Else the picture is taken while the page still scrolls to its place.
      reducedMotion: 'reduce',
      deviceScaleFactor: width < 600 ? 2 : 1,
    });
    const tab = await context.newPage();
    await tab.goto(`${at(page).href}${id ? `#${id}` : ''}`);
    await tab.screenshot({ path: at(`docs/images/${image}`).pathname });
    await context.close();
  }
  await browser.close();
}
