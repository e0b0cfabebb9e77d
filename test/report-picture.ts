import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './web/browser.js';

/**
 * Makes the README's picture of the report: its top, up to the chart of all actions, as a browser shows it.
 *
 *   npx peildatum rapport --geldig-op 2025-05-20 --formaat html > rapport.html
 *   node --import ./libs/platform/testing/register-typescript.js test/report-picture.ts rapport.html docs/rapport-2025-05-20.png
 *
 * `PEILDATUM_TEST_CHROMIUM` names the browser; default /usr/bin/chromium.
 */
const [page, picture] = process.argv.slice(2);
if (!page || !picture) throw new Error('Noem de pagina (HTML) en het plaatje (PNG): report-picture.ts rapport.html docs/rapport.png');

const browser = await openBrowser();
try {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  tab.setDefaultTimeout(0); // a busy machine takes its time
  await tab.goto(pathToFileURL(resolve(page)).href);
  const overview = await tab.locator('section[aria-labelledby="overzicht"]').boundingBox();
  if (!overview) throw new Error(`${page} is geen voortgangsrapportage: het overzicht ontbreekt.`);
  const height = Math.ceil(overview.y + overview.height + 12);
  await tab.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: 1280, height } });
} finally {
  await browser.close();
}
