import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bodyOf, startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { signedIn } from '../../apps/web/testing/visitor.js';
import { available } from '../../libs/platform/testing/available.js';
import { openTafel, switchApproval } from '../proposals/proposals.fixture.js';
import { CHROMIUM, LONGEST_STEP_MS, NO_BROWSER, openBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 1366];
const TAFEL = '/mijn-werk/thematafel/D';

const run = available(CHROMIUM !== undefined, NO_BROWSER) ? describe : describe.skip;

run('send back, mend and approve, in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi();
    await openTafel(api, ['B-1', 'B-2', 'B-3', 'B-4']);
    await switchApproval(api, 'aan');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  /** A browser in which somebody is signed in. */
  async function as(who: Readonly<Record<string, string>>, javaScriptEnabled: boolean): Promise<BrowserContext> {
    const { cookies } = await signedIn(api, who);
    const context = await browser.newContext({
      baseURL: api.base,
      javaScriptEnabled,
      bypassCSP: true,
      viewport: { width: 1366, height: 900 },
    });
    context.setDefaultTimeout(LONGEST_STEP_MS);
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: api.base })));
    return context;
  }

  const faults: string[] = [];
  /** What axe finds on a page as it is, at each width; and the page itself for who wants to look at it. */
  async function looked(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const folder = process.env.PEILDATUM_TEST_SHOTS;
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (overflow !== 0) faults.push(`${name} at ${width}: ${overflow} pixels too wide`);
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`);
      faults.push(
        ...found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name} at ${width}: ${id}: ${html.slice(0, 160)}`)),
      );
    }
  }
  const statusOf = async (code: string) => (await bodyOf<{ actie: { status: string } }>(await api.call(`/v1/acties/${code}`))).actie.status;
  const row = (page: Page, code: string) => page.locator('fieldset', { has: page.locator('legend', { hasText: code }) });

  it.each([
    [true, 'B-1', 'B-2'],
    [false, 'B-3', 'B-4'],
  ])('is done without typing an address (JavaScript: %p)', async (scripts, good, bad) => {
    const [ann, boss] = [
      await as({ rol: 'coordinator', thematafel: 'D' }, scripts),
      await as({ rol: 'beheerder', organisatie: 'VWS' }, scripts),
    ];
    const [mine, theirs] = [await ann.newPage(), await boss.newPage()];
    const look = async (page: Page, name: string) => (scripts ? looked(page, name) : undefined);

    await mine.goto(TAFEL);
    for (const code of [good, bad]) {
      await row(mine, code).getByLabel('Status').selectOption('loopt-voor');
      await row(mine, code).getByLabel('Vanaf').fill('1-5-2025');
    }
    await mine.getByRole('button', { name: 'Leg alles voor (ter goedkeuring)' }).click();
    await mine.getByText('Uw wijzigingen zijn voorgelegd.').waitFor();
    await look(mine, 'voorgelegd');
    await mine.goto(TAFEL);
    await row(mine, good).getByText('Wacht op goedkeuring', { exact: true }).waitFor();
    await row(mine, good).getByLabel('Toelichting').fill('Nog iets.');
    await mine.getByRole('button', { name: `Leg ${good} voor (ter goedkeuring)` }).click();
    await row(mine, good).getByRole('button', { name: 'Verbeter dat voorstel hiermee' }).waitFor();
    await look(mine, 'wacht-al');
    await mine.goto(TAFEL);
    await row(mine, good)
      .getByRole('button', { name: `Bekijk het voorstel over ${good}` })
      .click();
    await mine.getByRole('heading', { name: 'Thematafel D: 2 rijen' }).waitFor();

    await theirs.goto('/');
    await theirs.getByRole('link', { name: 'Voorstellen' }).click();
    await look(theirs, 'te-beoordelen');
    await theirs.getByRole('link', { name: 'Thematafel D: 2 rijen' }).first().click();
    await look(theirs, 'beoordelen');
    await theirs.getByRole('button', { name: 'Stuur terug, keur nog niets goed' }).click();
    await theirs.getByText('Schrijf bij elke rij die teruggaat').first().waitFor();
    await look(theirs, 'zonder-opmerking');
    await row(theirs, bad).getByText(`${bad} terugsturen`).click();
    await row(theirs, bad).getByLabel('Wat moet er anders?').fill('Sinds wanneer loopt dit voor?');
    await theirs.getByRole('button', { name: 'Keur goed wat niet teruggaat' }).click();
    await theirs.getByText('Uw besluit is vastgelegd.').waitFor();
    expect([await statusOf(good), await statusOf(bad)]).toEqual(['loopt-voor', 'loopt-achter']);

    await mine.reload();
    await look(mine, 'teruggestuurd');
    await mine.getByRole('button', { name: 'Verbeter en leg opnieuw voor' }).click();
    await mine.getByText('Teruggestuurd: Sinds wanneer loopt dit voor?').first().waitFor();
    await look(mine, 'verbeteren');
    await row(mine, bad).getByLabel('Toelichting').fill('Sinds het overleg van 1 mei.');
    await mine.getByRole('button', { name: 'Leg alles voor (ter goedkeuring)' }).click();
    await mine.getByText('Uw wijzigingen zijn voorgelegd.').waitFor();

    await theirs.getByRole('link', { name: 'Voorstellen' }).first().click();
    await theirs.getByRole('link', { name: 'Thematafel D: 1 rij' }).first().click();
    await theirs.getByRole('button', { name: 'Keur goed wat niet teruggaat' }).click();
    await theirs.getByText('Uw besluit is vastgelegd.').waitFor();
    await look(theirs, 'goedgekeurd');
    expect(await statusOf(bad)).toBe('loopt-voor');
    await Promise.all([ann.close(), boss.close()]);
  });

  it('leaves axe nothing to find, and no page wider than its window', () => expect(faults).toEqual([]));
});
