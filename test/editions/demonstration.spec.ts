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

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const goldenOf = (code: string, word: 'json' | 'html'): URL => new URL(`../golden/rapport-${code}.${word}`, import.meta.url);

/** Beside the files that an edition of the demonstration holds, those of the formats that are made of it as they are asked. */
async function withOtherFormats(digests: ReturnType<typeof digestsOf>): Promise<typeof digests> {
  const all: Record<string, (typeof digests)[string]> = {};
  for (const [code, { manifest, bestanden }] of Object.entries(digests)) {
    const report = JSON.parse(readFileSync(goldenOf(code, 'json'), 'utf8')) as Report;
    const files: Record<string, string> = { ...bestanden };
    for (const word of REPORT_FORMAT_WORDS) files[REPORT_FORMATS[word].mediaType] ??= sha256Of(await drawn(report, word));
    all[code] = { manifest, bestanden: files };
  }
  return all;
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
    const digests = await withOtherFormats(digestsOf(await editionsIn(stand)));
    if (process.env.PEILDATUM_TEST_GOLDEN === 'schrijf') writeFileSync(GOLDEN, `${JSON.stringify(digests, null, 2)}\n`);
    expect(digests).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
    for (const [code, { bestanden }] of Object.entries(digests))
      for (const word of ['json', 'html'] as const)
        expect([code, word, sha256Of(readFileSync(goldenOf(code, word)))]).toEqual([code, word, bestanden[REPORT_FORMATS[word].mediaType]]);
  });

  it('are as they were made, and can be made again', async () => {
    const checked = await withBuses(stand, ({ queries }) => queries.execute(new CheckEditionsQuery()));
    expect(checked.map(({ files, remade, faults }) => [files, remade, faults])).toEqual([
      [2, true, []],
      [2, true, []],
    ]);
  });

  it('leave the demonstration what it was: nobody’s own', async () => {
    expect(await olderDemonstration(stand.log)).toBeNull();
  });
});
