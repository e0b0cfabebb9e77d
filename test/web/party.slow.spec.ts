import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { available } from '../../libs/platform/testing/available.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { faultsOn, tooWide } from './axe.js';
import { CHROMIUM, NO_BROWSER, openBrowser } from './browser.js';
import { type Person, personAt, press, tabTo } from './people.js';

const run = available(CHROMIUM !== undefined, NO_BROWSER) ? describe : describe.skip;

run('a party of the agreement, by keyboard', () => {
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

  const type = async (page: Page, label: string, words: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(words);
  };

  /** Chooses the role and says which party, as somebody without a mouse does. */
  async function comeIn(page: Page, party: string): Promise<void> {
    await page.goto((await stand.pages.wayIn()) ?? '');
    const role = page.getByLabel('Partij van het akkoord', { exact: true });
    await tabTo(page, page.getByRole('radio').first());
    for (let steps = 0; !(await role.isChecked()) && steps < 20; steps += 1) await page.keyboard.press('ArrowDown');
    await type(page, 'Van welke verzekeraar of partij?', party);
    await press(page, 'Ga verder');
    await page.getByRole('button', { name: 'Afmelden' }).waitFor();
  }

  async function signedIn(javaScriptEnabled: boolean, party: string): Promise<Person> {
    const person = await personAt(browser, stand, { javaScriptEnabled, viewport: { width: 1366, height: 900 } });
    await comeIn(person.page, party);
    return person;
  }

  it.each([
    [false, 'ZN'],
    [true, 'VNG'],
  ])('finds its worklist and reports a milestone there, JavaScript on: %s', async (javaScriptEnabled, party) => {
    const { page, complaints, close } = await signedIn(javaScriptEnabled, party);
    await press(page, 'Mijn werk');
    await page.getByRole('heading', { name: 'Mijn werk', level: 1 }).waitFor();
    await press(page, 'Naar de werklijst');
    await page.getByRole('heading', { name: `Werklijst van partij ${party}` }).waitFor();
    const asked = page
      .getByRole('row')
      .filter({ has: page.locator('a[href^="/vastleggen/mijlpaal-gehaald"]') })
      .first();
    expect(await asked.innerText()).toContain('te laat');
    const address = (await asked.getByRole('link').first().getAttribute('href')) ?? '';
    const link = page.locator(`a[href="${address}"]`);
    await tabTo(page, link);
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).waitFor();
    for (const [label, words] of Object.entries({ Dag: '1', Maand: '9', Jaar: '2026', Bewijs: 'Het verslag van de begeleidingsgroep.' }))
      await type(page, label, words);
    await press(page, 'Bekijk wat er verandert');
    await page.getByText('Het verslag van de begeleidingsgroep.').first().waitFor();
    await press(page, 'Leg vast');
    await page.getByText('Het is vastgelegd.').waitFor();
    await press(page, 'Terug naar waar u was');
    await page.getByRole('heading', { name: `Werklijst van partij ${party}` }).waitFor();
    expect(await page.getByRole('row').filter({ has: link }).innerText()).toContain('gehaald');
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds no fault of accessibility on the way, at any width, and no two milestones of one name', async () => {
    const { page, close } = await signedIn(true, 'ZN');
    const found: string[] = [];
    for (const path of ['/mijn-werk', '/werklijsten/partij?van=ZN', '/vastleggen/mijlpaal-gehaald?afspraak=AZWA-D5&mijlpaal=3'])
      for (const width of [320, 820, 1366]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        found.push(...(await faultsOn(page)).map((fault) => `${path} at ${width}: ${fault}`));
        if ((await tooWide(page)) > 0) found.push(`${path} at ${width} is too wide`);
      }
    expect(found).toEqual([]);
    await page.goto('/werklijsten/partij?van=ZN');
    const names = await page.locator('main table a[href*="mijlpaal-gehaald"]').allInnerTexts();
    expect([names.length > 10, new Set(names).size]).toEqual([true, names.length]);
    await close();
  });
});
