import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ApiStand } from '../support/api-stand.js';
import { LONGEST_STEP_MS } from './browser.js';

/** Somebody at a browser, and what the browser complained of. */
export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function personAt(browser: Browser, { base }: Pick<ApiStand, 'base'>, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ baseURL: base, ...options });
  context.setDefaultTimeout(LONGEST_STEP_MS);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    // A page of what is refused has its status.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { page, complaints, close: () => context.close() };
}

/** Comes in by the address that `npm start` prints, as one of the roles. */
export async function enter(page: Page, { pages }: Pick<ApiStand, 'pages'>, role: string): Promise<void> {
  await page.goto((await pages.wayIn()) ?? '');
  await page.getByLabel(role, { exact: true }).check();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

/** The row of a werkblad that is about something. */
export const rowOf = (page: Page, code: string) =>
  page.locator('fieldset.pd-grid__row').filter({ has: page.locator('legend', { hasText: new RegExp(`^${code}\\b`) }) });

const MOST_STEPS = 400;

/** Goes along the page by keyboard until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(wanted)} is not reached by keyboard`);
}

/** Goes along the page by keyboard to a link or button, and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const [link, button] = (['link', 'button'] as const).map((role) => page.getByRole(role, { name, exact: true })) as [Locator, Locator];
  await tabTo(page, link.or(button).first());
  await page.keyboard.press('Enter');
}
