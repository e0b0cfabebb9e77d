import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { enter, personAt } from './people.js';

const run = available(CHROMIUM !== undefined, 'terugkijken in een browser: er is geen Chromium (PEILDATUM_TEST_CHROMIUM).')
  ? describe
  : describe.skip;

run('an auditor who looks back', () => {
  let stand: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    stand = await openApiStand();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stand?.close();
  });

  /** @returns what the browser complained of */
  async function on(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const person = await personAt(browser, stand, options);
    try {
      await use(person.page);
    } finally {
      await person.close();
    }
    return person.complaints;
  }

  /** What somebody at another browser, who is not signed in, is sent of an address. */
  const bytesOf = async (address: string): Promise<string> => {
    const answer = await fetch(new URL(address, stand.base), { headers: { Accept: 'text/html' } });
    expect(answer.status).toBe(200);
    return await answer.text();
  };

  async function fillDate(page: Page, group: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
    const date = page.getByRole('group', { name: group, exact: true });
    await date.getByLabel('Dag').fill(day);
    await date.getByLabel('Maand').fill(month);
    await date.getByLabel('Jaar').fill(year);
  }

  it.each([true, false])(
    'finds who changed the completed count of D, cites it and takes it along, JavaScript on: %s',
    async (javaScriptEnabled) => {
      const complaints = await on({ javaScriptEnabled, acceptDownloads: true }, async (page) => {
        await enter(page, stand, 'Auditor');
        await page.goto('/');
        await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Terugkijken' }).click();
        await page.getByRole('main').getByRole('link', { name: 'Vergelijken' }).click();
        await fillDate(page, 'Stand per (van)', ['18', '11', '2024']);
        await fillDate(page, 'Stand per (tot)', ['20', '5', '2025']);
        await page.getByRole('button', { name: 'Vergelijk' }).click();
        await page.waitForURL(/vanGeldigOp=2024-11-18&totGeldigOp=2025-05-20/);

        const row = page.getByRole('row').filter({ has: page.getByText('acties.D.afgerond', { exact: true }) });
        expect([await row.locator('del').innerText(), await row.locator('ins').innerText()]).toEqual(['7', '9']);
        const citation = (await page.getByRole('link', { name: /^\/vergelijken\?/ }).getAttribute('href')) ?? '';
        expect(citation).toMatch(/vanVolgnummer=\d+/);
        expect(await bytesOf(citation)).toBe(await bytesOf(citation));

        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Neem mee als CSV' }).click()]);
        expect(download.suggestedFilename()).toBe('vergelijking-2024-11-18-2025-05-20.csv');
        expect(await readFile(await download.path(), 'utf8')).toMatch(/acties\.D\.afgerond,[^\r\n]*,7,9,2,/);

        await row.getByRole('link').click();
        await page.getByText('Laatst veranderd door').waitFor();
        await page.getByText('Laatst veranderd door').getByRole('link').click();
        await page.getByRole('heading', { name: 'Het onderwerp ervoor en erna' }).waitFor();
        const status = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Status gewijzigd$/ }) });
        expect(await status.locator('ins').innerText()).toBe('afgerond');
        expect(await page.locator('.pd-data-list__item').filter({ hasText: 'Door' }).first().innerText()).toMatch(/Migratie/);
      });
      expect(complaints).toEqual([]);
    },
  );

  it.each([true, false])(
    'walks from the samenvatting to a single event and back, by keyboard alone, JavaScript on: %s',
    async (javaScriptEnabled) => {
      const follow = async (page: Page, name: RegExp) => {
        const link = page.getByRole('main').getByRole('link', { name }).first();
        await link.focus();
        await page.keyboard.press('Enter');
      };
      const complaints = await on({ javaScriptEnabled }, async (page) => {
        await enter(page, stand, 'Auditor');
        const begin = '/terugspelen?geldigOp=2025-05-20&bekendOp=2025-05-30&stap=editie';
        await page.goto(begin);
        const figure = page.getByRole('row', { name: /^D\. / }).getByRole('link').nth(1);
        expect(await figure.getAttribute('href')).toContain('/verklaren/acties.D.afgerond?geldigOp=2025-05-20&volgnummer=');
        await figure.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: /Afgerond/ }).waitFor();
        await follow(page, /^afronding van een actie$/);
        await page.waitForURL(/\/logboek\/[0-9a-f-]{36}$/);
        await page.goBack();
        await follow(page, /^De samenvatting bij deze klokken$/);
        await page.getByRole('heading', { level: 1, name: 'Terugspelen' }).waitFor();
        expect(page.url()).toMatch(/\/terugspelen\?geldigOp=2025-05-20&volgnummer=\d+$/);
      });
      expect(complaints).toEqual([]);
    },
  );

  it('is led to a citation that another browser opens to the same bytes, whatever was recorded since', async () => {
    const [cited] = /href="(\/acties\?[^"]*)" rel="bookmark"/.exec(await bytesOf('/acties?zoek=norm&geldigOp=2025-05-20'))?.slice(1) ?? [
      '',
    ];
    const address = (cited ?? '').replaceAll('&amp;', '&');
    expect(address).toMatch(/^\/acties\?zoek=norm&geldigOp=2025-05-20&volgnummer=\d+$/);
    expect(await bytesOf(address)).toBe(await bytesOf(address));
  });

  it('moves along the days with arrows and along the editions with Page Up and Down, and hears where', async () => {
    const complaints = await on({}, async (page) => {
      await page.goto('/thematafels?geldigOp=2025-05-19');
      await page.getByText('Een andere datum').click();
      const slider = page.getByRole('slider', { name: 'Stand per, langs de dagen' });
      expect(await slider.getAttribute('aria-valuetext')).toBe('19 mei 2025');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      expect(await slider.getAttribute('aria-valuetext')).toBe('20 mei 2025, editie Q2 2025');
      await page.waitForURL(/\/thematafels\?geldigOp=2025-05-20$/);
      await page.waitForFunction(() => document.activeElement?.id === 'geldigOp-schuif');
      await page.keyboard.press('PageDown');
      expect(await slider.getAttribute('aria-valuetext')).toBe('18 november 2024, editie november 2024');
      await page.waitForURL(/\/thematafels\?geldigOp=2024-11-18$/);
    });
    expect(complaints).toEqual([]);
  });

  it('copies a citation, and hears that it was', async () => {
    const complaints = await on({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto('/thematafels?geldigOp=2025-05-20');
      await page.getByRole('button', { name: 'Kopieer verwijzing' }).click();
      await page.waitForFunction(() => document.getElementById('mededeling')?.textContent === 'De verwijzing is gekopieerd.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(new RegExp(`^${stand.base}/thematafels\\?geldigOp=2025-05-20&volgnummer=\\d+$`));
    });
    expect(complaints).toEqual([]);
  });
});
