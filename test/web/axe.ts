import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { LONGEST_STEP_MS } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.2, the levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In pixels: a telephone, or a page that is read at 400%; and a desk. */
export const AXE_WIDTHS = [320, 1280] as const;

/** By its address a page has its own style sheets. */
type Looked = { readonly address: string } | { readonly html: string };

/** What axe finds wrong in this page; empty: nothing. */
export async function faultsFound(browser: Browser, looked: Looked, width: number): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
  context.setDefaultTimeout(LONGEST_STEP_MS);
  const page = await context.newPage();
  if ('html' in looked) await page.setContent(looked.html);
  else if ((await page.goto(looked.address))?.status() !== 200) throw new Error(`${looked.address} did not answer with a page`);
  const found = await faultsIn(page);
  await context.close();
  return found;
}

/** The same of a page as it stands in a browser, such as one that a form led to. */
export async function faultsIn(page: Page): Promise<string[]> {
  const found = await axeOn(page, TAGS);
  if (found.passes.length === 0) throw new Error('axe looked at nothing');
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** It is told a page once, however often that is looked at; the style sheets, which it would ask for again, none of these rules needs. */
async function axeOn(page: Page, tags: readonly string[]): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(readFileSync(AXE, 'utf8'));
  return await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], preload: false })`,
  );
}

/** What axe finds wrong with a page of ours as it is now, its policy and all; good practice is looked at as well. */
export async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page, [...TAGS, 'best-practice']);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** How many pixels of a page lie outside the screen. */
export const tooWide = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
