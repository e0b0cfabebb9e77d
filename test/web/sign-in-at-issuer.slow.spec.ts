import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type People, type ProvidedIssuer, startProvidedIssuer } from '../../apps/web/testing/provided-issuer.js';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { available } from '../../libs/platform/testing/available.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { freshDatabase, type TestDatabase } from '../../libs/platform/testing/test-database.js';
import { ServiceProcess } from '../faults/harness/service-process.js';
import { faultsFound, faultsIn } from './axe.js';
import { CHROMIUM, NO_BROWSER, openBrowser } from './browser.js';

const COORDINATOR = '11111111-2222-4333-8444-555555555555';
const NOBODY = '99999999-2222-4333-8444-555555555555';
const AUDIENCE = 'https://register.example/v1';
const CLIENT = { clientId: 'register', clientSecret: 'geheim van de client' };
/** Where pictures of the pages are put, to be looked at; undefined: nowhere. */
const PICTURES = process.env.PEILDATUM_TEST_PICTURES;
const WIDTHS = [320, 1366] as const;

const run = available(CHROMIUM !== undefined, NO_BROWSER) ? describe : describe.skip;

run('signing in at a provider of another’s making, in a browser', () => {
  let people: People;
  let issuer: ProvidedIssuer;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let service: ServiceProcess;
  let browser: Browser;
  beforeAll(async () => {
    [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
    people = new Map([
      [COORDINATOR, { rol: 'coordinator', organisatie: 'VWS', thematafel: 'D' }],
      [NOBODY, { organisatie: 'VWS' }],
    ]);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    issuer = await startProvidedIssuer({ ...CLIENT, origin, audience: AUDIENCE, people });
    service = new ServiceProcess(
      'start',
      'peildatum',
      port,
      {
        DATABASE_URL: database.appUrl,
        DATABASE_ADMIN_URL: database.adminUrl,
        PEILDATUM_DATA_DIR: folder.path,
        WEB_ORIGIN: origin,
        OIDC_ISSUER: issuer.url,
        OIDC_AUDIENCE: AUDIENCE,
        OIDC_JWKS_URL: issuer.jwksUrl,
        OIDC_CLIENT_ID: CLIENT.clientId,
        OIDC_CLIENT_SECRET: CLIENT.clientSecret,
        LOG_LEVEL: 'debug',
      },
      ['start', '--leeg'],
    );
    await service.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.terminate();
    await issuer?.close();
    await database?.drop();
    await folder?.remove();
  });

  async function on(javaScriptEnabled: boolean, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ baseURL: service.address, javaScriptEnabled });
    try {
      await use(await context.newPage());
    } finally {
      await context.close();
    }
  }

  /** From a page that asks who one is, by the issuer. */
  async function enter(page: Page, person: string): Promise<void> {
    await page.goto('/mijn-werk');
    await picture(page, 'aanmelden');
    await page.getByRole('link', { name: 'Aanmelden met uw account' }).click();
    await page.locator('input[name=login]').fill(person);
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    }
  }

  it.each([true, false])('leads in, back to where one was, and out again there too; JavaScript on: %s', async (javaScriptEnabled) => {
    await on(javaScriptEnabled, async (page) => {
      await enter(page, COORDINATOR);
      await page.waitForURL('**/mijn-werk');
      await page.getByText('coördinator van thematafel D').first().waitFor();
      const cookies = await page.context().cookies(service.address);
      const ours = cookies.filter(({ name }) => name.startsWith('peildatum-'));
      expect(ours.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toContainEqual(['peildatum-sessie', true, 'Lax']);
      for (const secret of [await page.content(), JSON.stringify(ours)]) expect(secret).not.toMatch(/eyJ[\w-]{10}/);
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.getByRole('button', { name: 'Yes, sign me out' }).click();
      await page.waitForURL(`${service.address}/`);
      await page.getByRole('link', { name: 'Aanmelden' }).waitFor();
    });
  });

  it('lets nobody in who has no role, and says what is wrong', async () => {
    await on(true, async (page) => {
      await enter(page, NOBODY);
      await page.getByRole('heading', { name: 'U bent niet aangemeld' }).waitFor();
      await page.getByText('rol moet een van deze zijn').waitFor();
      await picture(page, 'niet-aangemeld');
      expect(await page.getByRole('link', { name: 'Opnieuw aanmelden' }).getAttribute('href')).toBe('/aanmelden');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await faultsIn(page)).toEqual([]);
      }
    });
  });

  it('has pages without a fault of accessibility', async () => {
    for (const width of WIDTHS) expect(await faultsFound(browser, { address: `${service.address}/aanmelden` }, width)).toEqual([]);
  });

  it('leaves nothing of it in the log', () => {
    expect(service.output()).toContain('/aanmelden/uitgever/terug');
    expect(service.output()).not.toMatch(/eyJ[\w-]{10}|code=|state=|[\w-]{43}/);
    expect(service.output()).not.toContain(CLIENT.clientSecret);
  });
});
