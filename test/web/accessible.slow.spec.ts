import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { AXE_WIDTHS, faultsFound } from './axe.js';
import { CHROMIUM, NO_BROWSER, openBrowser } from './browser.js';

const PAGES = [
  '/',
  '/v1/peildatum-rapporten?geldigOp=2024-11-18&formaat=html',
  '/v1/peildatum-rapporten?geldigOp=2025-05-20&formaat=html',
  '/v1/peildatum-rapporten?geldigOp=2020-01-01&formaat=html', // of which nothing is known
  '/v1/vergelijkingen?vanGeldigOp=2024-11-18&totGeldigOp=2025-05-20&formaat=html',
];

(CHROMIUM === undefined ? describe.skip : describe)('every page', () => {
  let api: ApiStand;
  let browser: Browser;
  beforeAll(async () => {
    api = await openApiStand();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each(PAGES.flatMap((page) => AXE_WIDTHS.map((width) => ({ page, width }))))(
    'is accessible (WCAG 2.2 AA) as far as axe can tell: $page at $width pixels',
    async ({ page, width }) => {
      expect(await faultsFound(browser, { address: `${api.base}${page}` }, width)).toEqual([]);
    },
  );

  it('would be found out where it is not', async () => {
    const html = '<!doctype html><html lang="nl"><head><title>x</title></head><body><main><img src="data:,"></main></body></html>';
    expect(await faultsFound(browser, { html }, 320)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
  });
});

if (CHROMIUM === undefined) console.log(NO_BROWSER);
