import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { composeReport } from '../../domain/compose.js';
import { measures2025 } from '../../testing/measures-2025.js';
import { readPdf } from '../../testing/read-pdf.js';
import { htmlReport, htmlSummary } from '../html-report.js';

const CHROMIUM = process.env.PEILDATUM_TEST_CHROMIUM ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A skipped suite is named in the summary: how a browser prints the page was not looked at then. */
(existsSync(CHROMIUM) ? describe : describe.skip)('the first page as a browser has it (Chromium)', () => {
  const report = composeReport(measures2025);
  const page = htmlReport(report);
  /** Without what follows: nothing else on the page makes it smaller. */
  const first = `${page.slice(0, page.indexOf('<div class="blad">'))}</body></html>`;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samenvatting-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const addressOf = (name: string, html: string): string => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };

  it.each([
    ['eerste.html', first],
    ['blad.html', htmlSummary(report)],
  ])('prints %s on one sheet', async (name, html) => {
    const tab = await browser.newPage();
    await tab.goto(addressOf(name, html));
    const { pages } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
    expect(pages).toBe(1);
  });

  it('prints it before all else, and nothing of the rest beside it', async () => {
    const tab = await browser.newPage();
    await tab.goto(addressOf('rapport.html', page));
    const { texts } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
    expect(texts[0]).toContain('Samenvatting: doel, tempo, toerekening');
    expect(texts[0]).toContain('is (deels) afgeleid uit gepubliceerde cijfers');
    expect(texts[0]).not.toContain('In deze rapportage');
    expect(texts[1]).toContain('In deze rapportage');
  });

  it.each([320, 820, 1366])('is no wider than a screen of %i', async (width) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.goto(addressOf('blad.html', htmlSummary(report)));
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
