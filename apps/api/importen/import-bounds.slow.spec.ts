import { request } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { csvOf, recordedIn, TYPES, uploading } from '../testing/uploads.js';
import { ImportPlaces } from './places.js';

let api: TestApi;
let upload: ReturnType<typeof uploading>;
beforeEach(async () => {
  api = await startTestApi({ limits: { maxFileSize: 20_000 } });
  upload = uploading(api);
});
afterEach(() => api.close());

const ACTIONS = 120;
const actions = (name: string, count = ACTIONS) =>
  csvOf('soort,code,thematafel,geldigVanaf', ...Array.from({ length: count }, (_, n) => `actie,${name}-${n},onbekend,2025-01-01`));

/** Holds the append of the store that comes after so many others, until it is released or fails. */
function holdAppend(earlier = 0) {
  const { store } = api.log;
  const append = store.append.bind(store);
  let release: (fault?: Error) => void = () => undefined;
  const held = new Promise<Error | undefined>((resolve) => {
    release = (fault) => resolve(fault);
  });
  const reached = new Promise<void>((resolve) => {
    let appends = 0;
    store.append = async (asked) => {
      appends += 1;
      if (appends > earlier) {
        resolve();
        const fault = await held;
        if (fault) throw fault;
      }
      return await append(asked);
    };
  });
  const restore = () => {
    store.append = append;
  };
  return { reached, release, restore };
}

/** Sends a file and can go away. */
function leavable(bytes: string, as = 'beheerder') {
  const headers = { Authorization: `Bearer ${as}`, 'Content-Type': TYPES.csv, 'Content-Length': Buffer.byteLength(bytes) };
  const asked = request(`${api.base}/v1/importen`, { method: 'POST', headers });
  asked.on('error', () => undefined);
  asked.end(bytes);
  return () => asked.destroy();
}

/** When so many files are on their way. */
async function taken(count: number): Promise<void> {
  while (api.app.get(ImportPlaces).taken !== count) await setImmediate();
}

const IN_USE = 'Een ander bestand van u';

describe('files that are sent at the same moment', () => {
  it('are one of each person, and four together: who is beyond that is told when to come back, and nothing of the file is read', async () => {
    const held = holdAppend();
    const first = upload(actions('A'));
    await held.reached;
    const own = await upload(actions('B'));
    expect([own.status, own.body.code, own.headers.get('retry-after')]).toEqual([429, 'IMPORT.AT_ONCE', '1']);
    expect(own.body.detail).toContain(IN_USE);
    const waiting = ['vws', 'rivm', 'cbs'].map((as) => upload(actions('A'), { as }));
    await taken(4);
    const beyond = await upload(actions('C'), { as: 'nza' });
    expect([beyond.status, beyond.body.code, beyond.headers.get('retry-after')]).toEqual([503, 'IMPORT.TOO_MANY', '5']);
    held.release();
    expect((await first).status).toBe(201);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await upload(actions('B'))).status).toBe(201);
  });

  it('record a file once that two people send', async () => {
    await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Thema', geldigVanaf: '2024-01-01' } });
    await upload(actions('A', 1));
    await api.call('/v1/acties/A-0/verplaatsingen', {
      as: 'beheerder',
      body: { thematafel: 'D', reden: 'Hier.', geldigVanaf: '2025-01-01' },
    });
    const before = (await recordedIn(api)).length;
    const file = csvOf('soort,actie,geldigVanaf,status', 'statusmelding,A-0,2025-02-01,loopt-voor');
    const answers = await Promise.all([upload(file), upload(file, { as: 'coordinator-d' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await recordedIn(api)).toHaveLength(before + 1);
  });
});

describe('a file that is larger than may be', () => {
  const large = actions('A', 2_000);

  it('is refused by its length before it is read, and as it comes where no length is said', async () => {
    expect(Buffer.byteLength(large)).toBeGreaterThan(20_000);
    const refused = await upload(large);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      413,
      'HTTP.BODY_TOO_LARGE',
      expect.stringContaining('20 MB'),
    ]);
    const chunked = await fetch(`${api.base}/v1/importen`, {
      method: 'POST',
      headers: { Authorization: 'Bearer beheerder', 'Content-Type': TYPES.csv },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => error as Error);
    expect(chunked instanceof Error ? 413 : chunked.status).toBe(413);
    expect(await recordedIn(api)).toEqual([]);
    expect((await upload(actions('A', 1))).status).toBe(201);
  });

  it('may be so large while what is no file may not', async () => {
    const response = await api.call('/v1/acties', { as: 'beheerder', body: { omschrijving: 'x'.repeat(300_000) } });
    expect(response.status).toBe(413);
  });
});

describe('who goes away', () => {
  it('while it is recorded leaves it to be finished, and hears afterwards that all of it stands', async () => {
    const held = holdAppend(3);
    const leave = leavable(actions('A'));
    await held.reached;
    leave();
    held.release();
    await taken(0);
    await api.app.get(ImportPlaces).inTurn(async () => undefined);
    const again = await upload(actions('A'));
    expect([again.status, again.body]).toEqual([200, { regels: ACTIONS, vastgelegd: 0, stondenErAl: ACTIONS, opmerkingen: [] }]);
  });

  it('before anything is recorded records nothing', async () => {
    const held = holdAppend();
    const first = upload(actions('A', 1));
    await held.reached;
    const leave = leavable(actions('B'), 'vws');
    await taken(2);
    leave();
    held.release();
    await first;
    await taken(0);
    expect(await recordedIn(api)).toHaveLength(1);
  });
});

describe('a file that stops halfway', () => {
  it('says how far it came and what to do, and the same file again goes on from there', async () => {
    const held = holdAppend(40);
    const sent = upload(actions('A'));
    await held.reached;
    held.release(new PeildatumError({ code: 'STORE.UNAVAILABLE', kind: 'unavailable', message: 'De opslag antwoordt niet.' }));
    const { status, headers, body } = await sent;
    held.restore();
    const stands = (await recordedIn(api)).length;
    expect(stands).toBeGreaterThanOrEqual(40);
    expect([status, headers.get('retry-after'), body]).toEqual([
      503,
      '5',
      expect.objectContaining({
        code: 'IMPORT.HALFWAY',
        detail: expect.stringContaining('Lees hetzelfde bestand opnieuw in'),
        regelsKlaar: stands,
        vastgelegd: stands,
        geweigerdWegens: 'STORE.UNAVAILABLE',
      }),
    ]);
    expect((await upload(actions('A'))).body).toMatchObject({ vastgelegd: ACTIONS - stands, stondenErAl: stands });
    expect(await recordedIn(api)).toHaveLength(ACTIONS);
  });
});
