import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { faultsOn, tooWide } from './axe.js';
import { CHROMIUM, LONGEST_STEP_MS, openBrowser } from './browser.js';
import { beginEdition } from './edition-begun.js';
import { PUBLIC_PAGES } from './pages-walked.js';

/** What an auditor reads beside what everybody does. */
const AUDITOR_PAGES = [
  '/logboek',
  '/logboek?alleen=correcties',
  '/vragen',
  '/vragen/laat-vastgelegd?dagen=100',
  '/vragen/grootste-correcties',
  '/vragen/eigen-goedkeuringen',
  '/vragen/zonder-bron',
  '/vragen/vlak-voor-bevriezing',
  '/vragen/geweigerde-verzoeken',
  '/vragen/controleer',
  '/bevindingen',
  '/bevindingen/nieuw',
];

const run = available(CHROMIUM !== undefined, 'pagina’s in een browser: er is geen Chromium (PEILDATUM_TEST_CHROMIUM).')
  ? describe
  : describe.skip;

const innerHeightOf = (page: Page): number => page.viewportSize()?.height ?? 0;

run('the pages in a browser', () => {
  let stand: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    stand = await openApiStand();
    await beginEdition(stand);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stand?.close();
  });

  /** A page of its own, and what the browser complains of. */
  async function opened(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
    const context = await browser.newContext({ baseURL: stand.base, ...options });
    context.setDefaultTimeout(LONGEST_STEP_MS);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    return { page, complaints, close: () => context.close() };
  }

  /** Uses a page of its own. @returns what the browser complained of */
  async function on(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<string[]> {
    const { page, complaints, close } = await opened(options);
    try {
      await use(page);
    } finally {
      await close();
    }
    return complaints;
  }

  /** Comes in; default: as the coordinator of D. */
  async function enter(page: Page, role = 'Coördinator'): Promise<void> {
    await page.goto((await stand.pages.wayIn()) ?? '');
    await page.getByLabel(role, { exact: true }).check();
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByRole('button', { name: 'Afmelden' }).waitFor();
  }

  describe('for everyone', () => {
    /** One tab walks along all of them: to open one takes as long as to look at a page. */
    let walk: Awaited<ReturnType<typeof opened>>;
    beforeAll(async () => {
      walk = await opened({});
    });
    afterAll(() => walk?.close());

    it.each(PUBLIC_PAGES)('have no fault of accessibility, and are no wider than the screen: %s', async (path) => {
      const { page, complaints } = walk;
      complaints.length = 0;
      const found: string[] = [];
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(path);
      for (const width of [320, 820, 1366]) {
        await page.setViewportSize({ width, height: 900 });
        if (width !== 820) found.push(...(await faultsOn(page)).map((fault) => `${width} ${fault}`));
        const over = await tooWide(page);
        if (over > 0) found.push(`${width} is ${over} px too wide`);
      }
      expect([...found, ...complaints]).toEqual([]);
    });
  });

  it('have none for who controls them, at every width and at what a form did not take', async () => {
    const found: string[] = [];
    const complaints = await on({ viewport: { width: 320, height: 900 } }, async (page) => {
      await enter(page, 'Auditor');
      await page.goto('/logboek');
      const event = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      for (const path of [...AUDITOR_PAGES, event ?? '']) {
        await page.goto(path);
        for (const width of [320, 820, 1366]) {
          await page.setViewportSize({ width, height: 900 });
          if (width === 320) found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
          const over = await tooWide(page);
          if (over > 0) found.push(`${path} at ${width} is ${over} px too wide`);
        }
      }
      await page.goto('/bevindingen/nieuw?onderwerp=actie-IZA-L-053');
      await page.getByRole('button', { name: 'Leg de bevinding vast' }).click();
      await page.getByRole('alert').waitFor();
      found.push(...(await faultsOn(page)));
      await page.getByLabel('Uw kenmerk').fill('adr-2025-01');
      await page.getByLabel('Wat u hebt gevonden').fill(`Wat zonder spatie staat: ${'lang'.repeat(50)}`);
      await page.getByRole('button', { name: 'Leg de bevinding vast' }).click();
      await page.getByRole('heading', { name: 'adr-2025-01' }).waitFor();
      await page.setViewportSize({ width: 320, height: 900 });
      found.push(...(await faultsOn(page)));
      if ((await tooWide(page)) > 0) found.push('a finding is too wide');
    });
    expect([...found, ...complaints.filter((text) => !text.includes('400'))]).toEqual([]);
  });

  it('have their first figure on the first screen of a desk, below all that may be asked', async () => {
    await on({ viewport: { width: 1366, height: 900 } }, async (page) => {
      for (const path of ['/mijlpalen', '/moties', '/snelle-toetsen', '/uitputting']) {
        await page.goto(path);
        const tops = await page.evaluate(() =>
          [...document.querySelectorAll('main tbody tr, main .pd-chart__row')].map((row) => row.getBoundingClientRect().bottom),
        );
        expect([path, Math.min(...tops) < innerHeightOf(page)]).toEqual([path, true]);
      }
    });
  });

  it('have tables on paper, of which no column is beside the sheet', async () => {
    await on({ viewport: { width: 718, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const path of ['/mijlpalen', '/impactramingen/kpmg-0.6', '/snelle-toetsen', '/afspraken/AZWA-D5']) {
        await page.goto(path);
        const heads = await page.evaluate(() => [...document.querySelectorAll('main thead')].map((head) => getComputedStyle(head).display));
        expect([path, heads.length > 0, heads.filter((display) => display !== 'table-header-group')]).toEqual([path, true, []]);
        expect([path, await tooWide(page)]).toEqual([path, 0]);
      }
    });
  });

  it('have a menu on one line for who is signed in, on a desk', async () => {
    for (const role of ['Coördinator', 'Lid van het Bestuurlijk Overleg', 'Beheerder'])
      await on({ viewport: { width: 1366, height: 900 } }, async (page) => {
        await enter(page, role);
        await page.goto('/cijfers');
        const links = await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').all();
        const boxes = await Promise.all(links.map((link) => link.boundingBox()));
        expect([role, new Set(boxes.map((box) => box?.y)).size, boxes.length > 5]).toEqual([role, 1, true]);
      });
  });

  it('have none in forced colours, with text twice as large, or for who is signed in', async () => {
    const found: string[] = [];
    const complaints = await on({ viewport: { width: 1280, height: 900 }, forcedColors: 'active' }, async (page) => {
      await enter(page);
      for (const path of ['/', '/componenten', '/sessies', '/demonstratie', '/thematafels/D']) {
        await page.goto(path);
        found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
      }
      await page.setViewportSize({ width: 640, height: 450 });
      for (const path of ['/', '/componenten', '/thematafels/D', '/acties/IZA-L-053']) {
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${path} is ${over} px too wide`);
      }
    });
    expect([...found, ...complaints]).toEqual([]);
  });

  it.each([true, false])('lead from the printed address to an action and its history, JavaScript on: %s', async (javaScriptEnabled) => {
    const complaints = await on({ javaScriptEnabled }, async (page) => {
      await enter(page);
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Thematafels' }).click();
      await page.getByRole('link', { name: 'D. Concentratie & spreiding' }).click();
      await page.getByLabel('Status', { exact: true }).selectOption('Loopt op schema');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByText('Acties: Loopt op schema').waitFor();
      expect(page.url()).toContain('status=loopt-op-schema');
      await page.getByRole('link', { name: 'IZA-L-053' }).click();
      await page.getByRole('heading', { name: 'Wat er is vastgelegd' }).waitFor();
      await page.getByText('Een andere datum').click();
      const date = page.getByRole('group', { name: 'Stand per' });
      await date.getByLabel('Dag').fill('20');
      await date.getByLabel('Maand').fill('11');
      await date.getByLabel('Jaar').fill('2024');
      await page.getByLabel('Nu: met alles wat bekend is').check();
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByText('Stand per 20 november 2024').first().waitFor();
      expect(page.url()).toContain('geldigOp=2024-11-20');
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.getByRole('link', { name: 'Aanmelden' }).waitFor();
    });
    expect(complaints).toEqual([]);
  });

  it('keep the focus and say what changed when a part is fetched, and begin at the faults', async () => {
    const complaints = await on({}, async (page) => {
      await page.goto('/acties');
      await page.getByLabel('Tekst of code').fill('normenkader');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /acties gevonden/.test(document.getElementById('mededeling')?.textContent ?? ''));
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('zoek');
      await page.getByText('Een andere datum').click();
      await page.getByRole('group', { name: 'Stand per' }).getByLabel('Dag').fill('31');
      await page.getByRole('group', { name: 'Stand per' }).getByLabel('Maand').fill('2');
      await page.getByRole('group', { name: 'Stand per' }).getByLabel('Jaar').fill('2025');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('fouten');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('geldigOp-dag');
    });
    expect(complaints).toEqual([]);
  });

  it('have targets of 24 pixels at least, and a focus that is seen', async () => {
    await on({ viewport: { width: 820, height: 900 } }, async (page) => {
      await page.goto('/');
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Naar de inhoud' });
      expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe('none');
    });
  });
});
