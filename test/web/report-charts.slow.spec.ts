import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, foldReport, htmlReport } from '@peildatum/reporting';
import type { Browser, Page } from 'playwright-core';
import { demonstrationLog, eventsOf } from '../report/demonstration-log.js';
import { CHROMIUM, LONGEST_STEP_MS, NO_BROWSER, openBrowser } from './browser.js';
import { FONTS, inType } from './fonts.js';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface SeenChart extends Box {
  readonly id: string;
  readonly texts: readonly (Box & { readonly words: string; readonly part: Box | null })[];
  readonly bars: readonly Box[];
}

const EDITIONS = ['2024-11-18', '2025-05-20'] as CalendarDate[];

/** In pixels; paper is as wide as the text on a sheet of A4 with the margins of the page. */
const MEDIA = [
  { medium: 'screen', width: 320 },
  { medium: 'screen', width: 820 },
  { medium: 'screen', width: 1366 },
  { medium: 'print', width: 673 },
] as const;

/** Lines and edges may touch. */
const TOUCH = 1;

const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - TOUCH &&
  inner.right <= outer.right + TOUCH &&
  inner.top >= outer.top - TOUCH &&
  inner.bottom <= outer.bottom + TOUCH;

const over = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH;

/** Every text that lies over another or over a bar, or outside its chart or the part that it stands on. */
function faultsOf({ id, texts, bars, ...frame }: SeenChart): string[] {
  return texts.flatMap((text, i) => [
    ...(within(text, text.part ?? frame) ? [] : [`${id}: "${text.words}" runs out of its ${text.part ? 'part' : 'chart'}`]),
    ...texts.slice(i + 1).flatMap((other) => (over(text, other) ? [`${id}: "${text.words}" lies over "${other.words}"`] : [])),
    ...(text.part === null && bars.some((bar) => over(text, bar)) ? [`${id}: "${text.words}" lies over a bar`] : []),
  ]);
}

if (CHROMIUM === undefined) console.log(NO_BROWSER);

(CHROMIUM === undefined ? describe.skip : describe)('the charts of the page, in a browser', () => {
  const pages = new Map<CalendarDate, string>();
  let browser: Browser;
  beforeAll(async () => {
    const events = await eventsOf(await demonstrationLog());
    for (const edition of EDITIONS) pages.set(edition, htmlReport(composeReport(foldReport(events, edition))));
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function opened(edition: CalendarDate, { medium, width }: (typeof MEDIA)[number]): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
    context.setDefaultTimeout(LONGEST_STEP_MS);
    const page = await context.newPage();
    await page.emulateMedia({ media: medium });
    await page.setContent(pages.get(edition) ?? '');
    await page.addScriptTag({ path: fileURLToPath(new URL('./in-page.js', import.meta.url)) });
    return page;
  }

  const cases = EDITIONS.flatMap((edition) => MEDIA.map((media) => ({ edition, ...media })));

  it.each(cases)(
    'of $edition have no text over another or outside its chart on $medium of $width pixels, in three types',
    async ({ edition, ...media }) => {
      const page = await opened(edition, media);
      for (const font of FONTS) {
        const style = await page.addStyleTag({ content: inType(font) });
        await page.evaluate('document.fonts.ready');
        const charts = await page.evaluate<SeenChart[]>('chartsOfPage()');
        expect(charts.length).toBeGreaterThan(25);
        expect(charts.filter(({ texts }) => texts.length < 2).map(({ id }) => id)).toEqual([]);
        expect({ font, faults: charts.flatMap(faultsOf) }).toEqual({ font, faults: [] });
        expect({ font, outside: await page.evaluate('outsideOfPage()') }).toEqual({ font, outside: [] });
        await style.evaluate('(element) => element.remove()');
      }
      await page.context().close();
    },
  );

  it('would be found out where a text is wider than its room', async () => {
    const page = await opened('2025-05-20' as CalendarDate, MEDIA[2]);
    await page.addStyleTag({ content: '.grafiek b { letter-spacing: 2em } .deel text { letter-spacing: 3em }' });
    const faults = (await page.evaluate<SeenChart[]>('chartsOfPage()')).flatMap(faultsOf);
    expect(faults.some((fault) => fault.includes('runs out of its chart'))).toBe(true);
    expect(faults.some((fault) => fault.includes('runs out of its part'))).toBe(true);
    await page.context().close();
  });
});
