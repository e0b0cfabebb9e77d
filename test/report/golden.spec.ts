import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate, NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport, htmlReport, jsonReport } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from './demonstration-log.js';

/**
 * The bytes of the two published editions, on any machine and any Node. A change here is a change of the template: raise
 * `TEMPLATE_VERSION`, and write them anew with `PEILDATUM_TEST_GOLDEN=schrijf npm run jest -- test/report/golden`.
 */
const FORMATS = { json: jsonReport, html: htmlReport } as const;
const EDITIONS = ['2024-11-18', '2025-05-20'] as CalendarDate[];

let events: NumberedEvent[];
beforeAll(async () => {
  events = await eventsOf(await demonstrationLog());
});

describe.each(EDITIONS)('the report of %s', (edition) => {
  it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('is the golden %s, byte for byte', (format) => {
    const text = FORMATS[format](composeReport(foldReport(events, edition)));
    const golden = new URL(`../golden/rapport-${edition}.${format}`, import.meta.url);
    if (process.env.PEILDATUM_TEST_GOLDEN === 'schrijf') writeFileSync(golden, text);
    expect(text === readFileSync(golden, 'utf8')).toBe(true);
  });
});
