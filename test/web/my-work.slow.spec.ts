import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDate, systemClock } from '@peildatum/kernel';
import type { Browser, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { edited } from '../../libs/worksheets/testing/edited.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { faultsOn, tooWide } from './axe.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { enter, personAt, rowOf } from './people.js';

const run = available(CHROMIUM !== undefined, 'werk op een pagina in een browser: er is geen Chromium (PEILDATUM_TEST_CHROMIUM).')
  ? describe
  : describe.skip;

const today = () => amsterdamDate(systemClock.now());
const GRID = '/mijn-werk/thematafel/D';
const COORDINATOR = 'Coördinator';
const OTHER = 'Beheerder';
const ALL = 40;
/** Of which both change the same. */
const BOTH = 5;

interface Actie {
  readonly code: string;
  readonly status: string;
  readonly statusToelichting: string | null;
  readonly gereed: { readonly tekst: string } | null;
}

run('somebody’s own work, in a browser', () => {
  let stand: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    stand = await openApiStand();
    // As many as a large tafel has, all late: they stand on the first page of its werkblad.
    for (let at = 1; at <= ALL; at += 1) {
      const code = `IZA-X-${String(at).padStart(3, '0')}`;
      await tell('/acties', {
        code,
        thematafel: 'D',
        omschrijving: `Afspraak ${at}`,
        gereed: 'Q1 2025',
        verantwoordelijken: [],
        geldigVanaf: '2024-01-01',
      });
      await tell(`/acties/${code}/statusmeldingen`, {
        status: 'loopt-achter',
        geldigVanaf: '2024-02-01',
        toelichting: 'Later klaar.',
        maatregel: 'Er komen mensen bij.',
      });
    }
    browser = await openBrowser();
  });
  const tell = async (path: string, body: object): Promise<void> => {
    const headers = { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' };
    const { status } = await fetch(`${stand.base}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect([path, status]).toEqual([path, 201]);
  };
  afterAll(async () => {
    await browser?.close();
    await stand?.close();
  });

  const read = async <T>(path: string): Promise<T> => (await (await fetch(`${stand.base}/v1${path}`)).json()) as T;
  const open = async (): Promise<readonly Actie[]> => (await read<{ acties: readonly Actie[] }>('/acties?thematafel=D&limiet=500')).acties;
  const texts = async (): Promise<ReadonlyMap<string, Actie>> => new Map((await open()).map((one) => [one.code, one]));
  /** Codes on the first page of the werkblad, in its order. */
  const codesOn = async (page: Page): Promise<string[]> => {
    const versions = await page
      .locator('input[type=hidden]')
      .evaluateAll((all) =>
        all.flatMap((one) => (/^rij-\d+$/.test((one as HTMLInputElement).name) ? [(one as HTMLInputElement).value] : [])),
      );
    return versions.map((version) => JSON.parse(version) as { id: string; nieuw?: true }).flatMap(({ id, nieuw }) => (nieuw ? [] : [id]));
  };

  it.each([true, false])(
    'goes from the printed address to an update that stands in the report, JavaScript on: %s',
    async (javaScriptEnabled) => {
      const { page, complaints, close } = await personAt(browser, stand, { javaScriptEnabled });
      const figure = (at: Page) => at.locator('[data-sleutel="acties.D.afgerond"]').first().textContent();
      await page.goto('/v1/peildatum-rapporten?formaat=html');
      const before = Number(await figure(page));
      await enter(page, stand, COORDINATOR);
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn werk' }).click();
      await page.getByRole('link', { name: 'Naar de werklijst' }).click();
      await page.getByRole('rowheader').getByRole('link').first().click();
      const row = page.locator('fieldset.pd-grid__row').first();
      await row.getByLabel('Status', { exact: true }).selectOption('Afgerond');
      const evidence = row.getByLabel('Bewijs', { exact: true });
      if (!(await evidence.isVisible())) await row.getByText('Meer van deze rij wijzigen').click();
      await evidence.fill('Verslag van de Ronde Tafel.');
      await row.getByRole('button', { name: /^Bewaar alleen/ }).click();
      await page.getByText('1 feit is vastgelegd.').waitFor();
      await page
        .getByRole('link', { name: /Peildatum/ })
        .first()
        .click();
      await page.getByRole('link', { name: /(stand|samenvatting) van vandaag/ }).click();
      await page.getByRole('link', { name: 'Webpagina', exact: true }).click();
      await page.locator('[data-sleutel="acties.D.afgerond"]').first().waitFor();
      expect(Number(await figure(page))).toBe(before + 1);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.each([true, false])('loses no edit of two people who fill in forty actions at once, JavaScript on: %s', async (javaScriptEnabled) => {
    const [one, other] = [await personAt(browser, stand, { javaScriptEnabled }), await personAt(browser, stand, { javaScriptEnabled })];
    await enter(one.page, stand, COORDINATOR);
    await enter(other.page, stand, OTHER);
    for (const { page } of [one, other]) await page.goto(GRID);
    const codes = (await codesOn(one.page)).slice(0, ALL);
    expect(codes).toHaveLength(ALL);
    const before = await texts();
    const said = (who: string, code: string) => `${who} over ${code}, ${javaScriptEnabled ? 'met' : 'zonder'}.`;
    const working = codes.filter((code) => before.get(code)?.status !== 'afgerond');
    const type = async (page: Page, some: readonly string[], who: string) => {
      for (const code of some) await rowOf(page, code).getByLabel('Toelichting', { exact: true }).fill(said(who, code));
    };
    const [both, mine, theirs] = [working.slice(0, BOTH), working.slice(0, -BOTH), [...working.slice(0, BOTH), ...working.slice(-BOTH)]];
    await type(one.page, mine, 'Een');
    await type(other.page, theirs, 'Ander');
    await one.page.getByRole('button', { name: 'Alles bewaren' }).click();
    await one.page.getByText(`${mine.length} feiten zijn vastgelegd.`).waitFor();
    await other.page.getByRole('button', { name: 'Alles bewaren' }).click();
    await other.page.getByRole('alert').waitFor();
    expect(await other.page.getByRole('alert').getByRole('listitem').count()).toBe(BOTH);
    // Nothing of the other is recorded yet, and all of the first is.
    const between = await texts();
    for (const code of mine) expect(between.get(code)?.statusToelichting).toBe(said('Een', code));
    await other.page.getByRole('button', { name: 'Alles bewaren' }).click();
    await other.page.getByText(`${theirs.length} feiten zijn vastgelegd.`).waitFor();
    const after = await texts();
    for (const [code, { statusToelichting }] of before) {
      const wanted = theirs.includes(code) ? said('Ander', code) : mine.includes(code) ? said('Een', code) : statusToelichting;
      expect([code, after.get(code)?.statusToelichting]).toEqual([code, wanted]);
    }
    expect(both.length + mine.length + theirs.length).toBeGreaterThan(ALL / 2);
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    await one.close();
    await other.close();
  });

  it.each([true, false])('takes the same back as werkbladen, of two people at once, JavaScript on: %s', async (javaScriptEnabled) => {
    const [one, other] = [await personAt(browser, stand, { javaScriptEnabled }), await personAt(browser, stand, { javaScriptEnabled })];
    await enter(one.page, stand, COORDINATOR);
    await enter(other.page, stand, OTHER);
    const fetched = async ({ page }: typeof one) => {
      await page.goto(GRID);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Werkblad als XLSX' }).click()]);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(part as Buffer);
      return new Uint8Array(Buffer.concat(parts));
    };
    const isClosed = (row: Record<string, string>) => row.status === 'afgerond';
    const filled = async (bytes: Uint8Array, column: string, who: string) => {
      const codes: string[] = [];
      const back = await edited(bytes, 'xlsx', ({ acties = [] }) => {
        for (const row of acties.filter((each) => !isClosed(each)).slice(0, ALL)) {
          row[column] = `${who} ${row.actie}, ${javaScriptEnabled}`;
          if (column === 'gereed') row.reden = 'Meer tijd nodig.';
          else if (row.status === 'loopt-achter') row.maatregel = 'Er komen mensen bij.';
          codes.push(row.actie ?? '');
        }
        return undefined;
      });
      return { codes, back };
    };
    const [first, second] = [
      await filled(await fetched(one), 'toelichting', 'Blad'),
      await filled(await fetched(other), 'gereed', 'Later'),
    ];
    for (const [{ page }, { back }] of [
      [one, first],
      [other, second],
    ] as const) {
      await page.getByRole('button', { name: 'Stuur een ingevuld werkblad terug' }).click();
      const file = { name: 'werkblad-d.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(back) };
      await page.getByLabel('Ingevuld werkblad').setInputFiles(file);
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
      await page.getByRole('heading', { name: 'Wat werkblad-d.xlsx verandert' }).waitFor();
    }
    for (const { page } of [one, other]) {
      await page.getByRole('button', { name: 'Leg vast' }).click();
      await page.getByText('feiten zijn vastgelegd.').waitFor();
    }
    const after = await texts();
    for (const code of first.codes) expect(after.get(code)?.statusToelichting).toBe(`Blad ${code}, ${javaScriptEnabled}`);
    for (const code of second.codes) expect(after.get(code)?.gereed?.tekst).toBe(`Later ${code}, ${javaScriptEnabled}`);
    expect(first.codes.length).toBeGreaterThan(BOTH);
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    await one.close();
    await other.close();
  });

  it('can be done with the keyboard alone, and the focus is seen at every stop', async () => {
    const { page, complaints, close } = await personAt(browser, stand, { viewport: { width: 1366, height: 900 } });
    await enter(page, stand, COORDINATOR);
    await page.goto(`${GRID}?zoek=IZA-X-040`);
    const code = 'IZA-X-040';
    const stops: string[] = [];
    /** Goes on by Tab until something of this id has the focus. */
    const tabTo = async (id: string) => {
      for (let at = 0; at < 200; at += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return { id: element.id || element.textContent?.trim() || element.tagName, isSeen };
        });
        if (!here.isSeen) stops.push(here.id);
        if (here.id === id) return;
      }
      throw new Error(`${id} cannot be reached by Tab`);
    };
    const field = async (label: string) => (await rowOf(page, code).getByLabel(label, { exact: true }).getAttribute('id')) ?? '';
    await tabTo(await field('Status'));
    const status = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
    await page.keyboard.press(status === 'loopt-voor' ? 'ArrowDown' : 'ArrowUp');
    await tabTo(await field('Toelichting'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Met het toetsenbord.');
    await tabTo(`Bewaar alleen ${code}`);
    await page.keyboard.press('Enter');
    await page.getByText('1 feit is vastgelegd.').waitFor();
    expect(stops).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has no fault of accessibility in any state, and is no wider than the screen', async () => {
    const found: string[] = [];
    const { page, complaints, close } = await personAt(browser, stand);
    const look = async (what: string) => {
      for (const width of [320, 1366]) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await faultsOn(page)).map((fault) => `${what} at ${width}: ${fault}`));
        const over = await tooWide(page);
        if (over > 0) found.push(`${what} at ${width} is ${over} px too wide`);
        await shot(page, `${what}-${width}`);
      }
    };
    await enter(page, stand, COORDINATOR);
    for (const [what, path] of [
      ['mijn-werk', '/mijn-werk'],
      ['werklijst', '/werklijsten/thematafel?van=D'],
      ['leeg', '/werklijsten/thematafel?van=D&zoek=bestaatniet'],
      ['nza', '/werklijsten/nza'],
      ['terugsturen', '/mijn-werk/terugsturen'],
      ['grid', `${GRID}?zoek=IZA-X-03`],
    ] as const) {
      await page.goto(path);
      await look(what);
    }
    const first = page.locator('fieldset.pd-grid__row').first();
    await first.getByLabel('Toelichting', { exact: true }).fill('Bekeken.');
    await page.getByRole('button', { name: 'Eerst bekijken' }).click();
    await page.getByRole('heading', { name: 'Dit wordt vastgelegd' }).waitFor();
    await look('bekijken');
    await page.getByRole('button', { name: 'Terug naar invullen' }).click();
    await first.getByLabel('Vanaf', { exact: true }).fill('31-2-2025');
    await page.getByRole('button', { name: 'Alles bewaren' }).click();
    await page.getByRole('alert').waitFor();
    await look('grid-met-fout');
    await first.getByLabel('Vanaf', { exact: true }).fill('1-2-2024');
    await page.getByRole('button', { name: 'Alles bewaren' }).click();
    await first.getByRole('group', { name: 'Is er iets veranderd, of stond het fout?' }).waitFor();
    await look('grid-met-vraag');
    // Somebody else was first: there is to choose.
    await page.goto(`${GRID}?zoek=IZA-X-039`);
    await tell('/acties/IZA-X-039/statusmeldingen', { status: 'loopt-voor', toelichting: 'Van een ander.', geldigVanaf: today() });
    const clashing = rowOf(page, 'IZA-X-039');
    await clashing.getByLabel('Status', { exact: true }).selectOption('Loopt op schema');
    await page.getByRole('button', { name: 'Alles bewaren' }).click();
    await clashing.getByLabel('Er staat nu: “Loopt voor”').check();
    await look('grid-met-botsing');
    await page.goto('/mijn-werk/thematafel/E');
    await page.getByText('U leest dit; u wijzigt het niet').waitFor();
    await look('grid-van-een-ander');
    await page.goto('/mijn-werk/terugsturen');
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await page.getByRole('alert').waitFor();
    await look('terugsturen-met-fout');
    const werkblad = new Uint8Array(await (await page.request.get('/v1/thematafels/D/werkblad.xlsx')).body());
    const back = await edited(werkblad, 'xlsx', ({ acties = [] }) => {
      for (const [at, row] of acties.slice(0, 4).entries())
        Object.assign(row, at === 0 ? { status: 'afgerond' } : { toelichting: `Anders ${at}` });
      return undefined;
    });
    await page.goto('/mijn-werk/terugsturen');
    await page
      .getByLabel('Ingevuld werkblad')
      .setInputFiles({ name: 'werkblad-d.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(back) });
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await page.getByRole('heading', { name: 'Wat werkblad-d.xlsx verandert' }).waitFor();
    await look('teruggestuurd');
    // Text twice as large, and forced colours.
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 640, height: 450 });
    for (const path of ['/mijn-werk', '/werklijsten/thematafel?van=D', '/mijn-werk/terugsturen', GRID]) {
      await page.goto(path);
      found.push(...(await faultsOn(page)).map((fault) => `${path} in forced colours: ${fault}`));
      if ((await tooWide(page)) > 0) found.push(`${path} with text twice as large is too wide`);
    }
    expect([...found, ...complaints]).toEqual([]);
    await close();
  });
});

/** A picture for who wants to look: where it is asked for. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PEILDATUM_TEST_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
