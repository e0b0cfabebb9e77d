import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { faultsOn, tooWide } from './axe.js';
import { CHROMIUM, NO_BROWSER, openBrowser } from './browser.js';
import { beginEdition } from './edition-begun.js';
import { enter, personAt } from './people.js';

const run = available(CHROMIUM !== undefined, NO_BROWSER) ? describe : describe.skip;
const WIDTHS = [320, 820, 1366];
const EDITION = '/edities/2025-05-20';
const LONG = 'Zonderspatie'.repeat(30);

/** Pages where facts are told and editions made, by the role that the demonstration offers. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  Coördinator: [
    '/vastleggen',
    '/vastleggen/afstemming?thematafel=D&peildatum=2025-05-20',
    '/vastleggen/statusmelding?actie=IZA-L-053',
    '/mijn-werk/thematafel/D?zoek=LANG-1',
  ],
  NZa: ['/vastleggen', '/vastleggen/beschikking?plan=ST-R-049.1'],
  Zorginstituut: ['/vastleggen/normherziening?interventie=oncologie-vaatchirurgie'],
  Beheerder: [
    '/vastleggen',
    '/vastleggen/redactietekst',
    '/vastleggen/editie-opening',
    '/edities',
    EDITION,
    `${EDITION}/controles`,
    `${EDITION}/teksten`,
    `${EDITION}/bevriezing`,
  ],
};

run('where facts are told and editions made, in a browser', () => {
  let stand: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    stand = await openApiStand();
    await beginEdition(stand);
    const action = { code: 'LANG-1', thematafel: 'D', onderdeel: LONG, omschrijving: LONG, geldigVanaf: '2025-01-01' };
    const headers = { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ ...action, verantwoordelijken: [] });
    const { status } = await fetch(`${stand.base}/v1/acties`, { method: 'POST', headers, body });
    expect(status).toBe(201);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stand?.close();
  });

  /** What is wrong with a page as it is, at each width. */
  async function faultsAt(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const over = await tooWide(page);
      if (over > 0) found.push(`${name} at ${width}: ${over} pixels too wide`);
      if (width !== 820) found.push(...(await faultsOn(page)).map((fault) => `${name} at ${width}: ${fault}`));
    }
    return found;
  }

  it.each(Object.keys(PAGES))('has no fault of accessibility and no page too wide for a %s', async (role) => {
    const { page, complaints, close } = await personAt(browser, stand);
    await enter(page, stand, role);
    const found: string[] = [];
    for (const path of PAGES[role] ?? []) {
      const status = (await page.goto(path))?.status();
      if (status !== 200) found.push(`${path} was answered ${status}`);
      found.push(...(await faultsAt(page, path)));
    }
    expect([...found, ...complaints]).toEqual([]);
    await close();
  });

  it.each([true, false])('tells a fact by the keyboard alone, faults first (JavaScript: %p)', async (javaScriptEnabled) => {
    const { page, complaints, close } = await personAt(browser, stand, { javaScriptEnabled });
    await enter(page, stand, 'Coördinator');
    await page.goto('/vastleggen/aandachtspunt?thematafel=D&terug=/thematafels/D');
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Tekst: vul dit in' }).focus();
    const found = javaScriptEnabled ? await faultsAt(page, 'faults') : [];
    await page.keyboard.press('Enter');
    await page.getByLabel('Tekst', { exact: true }).focus();
    await page.keyboard.type(`${LONG} ${javaScriptEnabled}`);
    for (const part of ['1', '5', '2025']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(part);
    }
    await page.keyboard.press('Enter');
    await page.getByText('Dit is nieuw.').waitFor();
    if (javaScriptEnabled) found.push(...(await faultsAt(page, 'looked at')));
    await page.getByRole('button', { name: 'Leg vast' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Terug naar waar u was' }).focus();
    if (javaScriptEnabled) found.push(...(await faultsAt(page, 'recorded')));
    await page.keyboard.press('Enter');
    await page.getByText(`${LONG} ${javaScriptEnabled}`).first().waitFor();
    if (javaScriptEnabled) found.push(...(await faultsAt(page, 'on the page of the tafel')));
    expect([...found, ...complaints]).toEqual([]);
    await close();
  });
});
