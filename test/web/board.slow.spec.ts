import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { freezeIn } from '../editions/demonstration.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { faultsOn, tooWide } from './axe.js';
import { CHROMIUM, LONGEST_STEP_MS, NO_BROWSER, openBrowser } from './browser.js';
import { press } from './people.js';

const run = available(CHROMIUM !== undefined, NO_BROWSER) ? describe : describe.skip;

run('a member of the board, in a browser', () => {
  let stand: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    stand = await openApiStand();
    await freezeIn(stand.stand);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stand?.close();
  });

  const faults: string[] = [];
  /** What axe finds on a page as it is, at each width, and on paper; and the page itself for who wants to look at it. */
  async function looked(page: Page, name: string): Promise<void> {
    const folder = process.env.PEILDATUM_TEST_SHOTS;
    const shot = (of: string) =>
      folder === undefined ? undefined : page.screenshot({ path: join(folder, `${name}-${of}.png`), fullPage: true });
    for (const width of [320, 820, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await tooWide(page);
      if (over > 0) faults.push(`${name} at ${width}: ${over} pixels too wide`);
      faults.push(...(await faultsOn(page)).map((fault) => `${name} at ${width}: ${fault}`));
      await shot(String(width));
    }
    await page.emulateMedia({ media: 'print' });
    await shot('print');
    await page.emulateMedia({ media: 'screen' });
  }

  it.each([true, false])(
    'compares two editions, and walks from the samenvatting to a figure (JavaScript: %p)',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({
        baseURL: stand.base,
        javaScriptEnabled,
        bypassCSP: true,
        viewport: { width: 1366, height: 900 },
      });
      context.setDefaultTimeout(LONGEST_STEP_MS);
      const page = await context.newPage();
      const look = async (name: string) => (javaScriptEnabled ? looked(page, name) : undefined);

      await page.goto('/');
      await page.getByText(/\d+ cijfers anders/).waitFor();
      await look('start');
      await press(page, 'Zet de twee edities naast elkaar');
      await page.getByRole('heading', { name: 'Edities naast elkaar' }).waitFor();
      await look('naast-elkaar');
      await page.getByLabel('Onderdeel').selectOption('uitputting');
      await press(page, 'Zet naast elkaar');
      // The row stood there before as well, and what is chosen before the answer is there, is lost with the form that it replaces.
      await page.waitForURL(/deel=uitputting/);
      const row = page.getByRole('row', { name: 'uitputting van transformatiemiddelen, goedgekeurd' });
      await row.waitFor();
      expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('€ 304.189.917 € 740.409.907 +€ 436.219.990');
      const [left, right] = [page.getByLabel('Links'), page.getByLabel('Rechts')];
      await left.selectOption('2025-05-20');
      await right.selectOption('2024-11-18');
      await press(page, 'Zet naast elkaar');
      await page.getByText('20 mei 2025 naast 18 november 2024').waitFor();

      await page.goto('/');
      await press(page, 'Lees de samenvatting');
      await page.getByRole('heading', { name: 'Samenvatting: doel, tempo en toerekening' }).waitFor();
      await look('samenvatting');
      const figure = page.locator('[data-sleutel="acties.D.afgerond"]');
      const value = (await figure.innerText()).trim();
      await figure.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/acties\.D\.afgerond/);
      expect(await page.locator('main').innerText()).toContain(value);
      await page.goBack();

      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Cijfers' }).click();
      await page.getByRole('link', { name: /^Financiële kaders/ }).click();
      await page.getByLabel('Volgorde').selectOption('-rekening.uitgaven.bedrag');
      await press(page, 'Toon');
      await page.waitForURL(/sorteer=-rekening/);
      await page.locator('main table th[scope="row"]', { hasText: 'MSZ 2024' }).waitFor();
      expect((await page.locator('main table th[scope="row"]').first().innerText()).trim()).toBe('MSZ 2024');
      await look('kaders');
      const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      expect((await page.request.get(file ?? '')).headers()['content-type']).toContain('text/csv');
      await page.getByRole('link', { name: 'MSZ 2024' }).click();
      await page.getByRole('heading', { name: 'Wat er is vastgelegd' }).waitFor();
      await look('kader');
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('has no fault of accessibility on two editions in any state', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    for (const path of ['?toon=alles&deel=acties', '?van=2025-05-20&tot=2025-05-20', '?na=100']) {
      await page.goto(`${stand.base}/rapport/naast-elkaar${path}`);
      await looked(page, `naast-elkaar${path}`);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
