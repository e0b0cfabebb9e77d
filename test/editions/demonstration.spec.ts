import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckEditionsQuery } from '@peildatum/editions';
import { olderDemonstration } from '../../apps/runtime/older-demonstration.js';
import { openStand, type Stand } from '../support/stand.js';
import { digestsOf, editionsIn, freezeIn, withBuses } from './demonstration.js';

/** Written anew with `PEILDATUM_TEST_GOLDEN=schrijf npm run -s jest -- test/editions/demonstration`, after the golden reports. */
const GOLDEN = new URL('../golden/edities.json', import.meta.url);

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
        const golden = readFileSync(new URL(`../golden/rapport-${code}.${mediaType === 'text/html' ? 'html' : 'json'}`, import.meta.url));
        expect([code, mediaType, createHash('sha256').update(golden).digest('hex')]).toEqual([code, mediaType, sha256]);
      }
  });

  it('are as they were made, and can be made again', async () => {
    const checked = await withBuses(stand, ({ queries }) => queries.execute(new CheckEditionsQuery()));
    expect(checked.map(({ files, remade, faults }) => [files, remade, faults])).toEqual([
      [3, true, []],
      [3, true, []],
    ]);
  });

  it('leave the demonstration what it was: nobody’s own', async () => {
    expect(await olderDemonstration(stand.log)).toBeNull();
  });
});
