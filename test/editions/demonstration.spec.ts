import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckEditionsQuery } from '@peildatum/editions';
import { drawn, REPORT_FORMAT_WORDS, REPORT_FORMATS, type Report } from '@peildatum/reporting';
import { olderDemonstration } from '../../apps/runtime/older-demonstration.js';
import { openStand, type Stand } from '../support/stand.js';
import { digestsOf, editionsIn, freezeIn, withBuses } from './demonstration.js';

/** Written anew with `PEILDATUM_TEST_GOLDEN=schrijf npm run -s jest -- test/editions/demonstration`, after the golden reports. */
const GOLDEN = new URL('../golden/edities.json', import.meta.url);

/** What a file of an edition must be: a golden report, or that report in another form. */
async function goldenOf(code: string, mediaType: string): Promise<Uint8Array> {
  const json = readFileSync(new URL(`../golden/rapport-${code}.json`, import.meta.url));
  const word = REPORT_FORMAT_WORDS.find((each) => REPORT_FORMATS[each].mediaType === mediaType);
  if (word === undefined) throw new TypeError(`no report is made as ${mediaType}`);
  if (word === 'json') return json;
  if (word === 'html') return readFileSync(new URL(`../golden/rapport-${code}.html`, import.meta.url));
  return drawn(JSON.parse(json.toString('utf8')) as Report, word);
}

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

describe('the published editions of the demonstration', () => {
  it('are frozen and published at the first start, once', async () => {
    expect(await freezeIn(stand)).toBe(1);
    const views = await editionsIn(stand);
    expect(views.map(({ code, status }) => [code, status])).toEqual([
      ['2024-11-18', 'published'],
      ['2025-05-20', 'published'],
    ]);
    const head = await stand.log.head();
    expect(await freezeIn(stand)).toBe(0);
    expect(await stand.log.head()).toBe(head);
  });

  it('have the digests that are checked in, which are those of the golden reports', async () => {
    const digests = digestsOf(await editionsIn(stand));
    if (process.env.PEILDATUM_TEST_GOLDEN === 'schrijf') writeFileSync(GOLDEN, `${JSON.stringify(digests, null, 2)}\n`);
    expect(digests).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
    for (const [code, { bestanden }] of Object.entries(digests))
      for (const [mediaType, sha256] of Object.entries(bestanden)) {
        if (mediaType === 'application/pdf') continue; // a megabyte each: its digest alone is checked in
        const golden = await goldenOf(code, mediaType);
        expect([code, mediaType, createHash('sha256').update(golden).digest('hex')]).toEqual([code, mediaType, sha256]);
      }
  });

  it('are as they were made, and can be made again', async () => {
    const checked = await withBuses(stand, ({ queries }) => queries.execute(new CheckEditionsQuery()));
    expect(checked.map(({ files, remade, faults }) => [files, remade, faults])).toEqual([
      [REPORT_FORMAT_WORDS.length, true, []],
      [REPORT_FORMAT_WORDS.length, true, []],
    ]);
  });

  it('leave the demonstration what it was: nobody’s own', async () => {
    expect(await olderDemonstration(stand.log)).toBeNull();
  });
});
