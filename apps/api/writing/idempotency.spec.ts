import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Uuid } from '@peildatum/kernel';
import fc from 'fast-check';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { UnderWay } from './under-way.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await send('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const code of ['X-1', 'X-2']) await send('/v1/acties', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
});
afterAll(() => api.close());

const send = (path: string, body: unknown, key?: string, as = 'beheerder') =>
  api.call(path, { as, body, headers: key === undefined ? {} : { 'Idempotency-Key': key } });

const REPORT = { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-03-01', toelichting: 'Vertraagd.' };

async function eventCount(): Promise<number> {
  let count = 0;
  for await (const _ of api.log.replay()) count += 1;
  return count;
}

async function expectReused(response: Response): Promise<void> {
  expect([response.status, (await problemFrom(response)).code]).toEqual([422, 'IDEMPOTENCY_KEY.REUSED']);
}

describe('an Idempotency-Key', () => {
  it('answers the same to the same request, however its JSON was written', async () => {
    const first = await send('/v1/acties/X-1/statusmeldingen', REPORT, 'k-1');
    const before = await eventCount();
    const { toelichting, geldigVanaf, maatregel, status } = REPORT;
    const again = await send('/v1/acties/X%2D1/statusmeldingen', { toelichting, geldigVanaf, maatregel, status }, 'k-1');
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([201, first.headers.get('etag'), await first.text()]);
    expect(await eventCount()).toBe(before);
  });

  it.each([
    ['another body', '/v1/acties/X-1/statusmeldingen', { ...REPORT, toelichting: 'Anders.' }],
    [
      'a body with a field less',
      '/v1/acties/X-1/statusmeldingen',
      { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-03-01' },
    ],
    ['another route of the same subject', '/v1/acties/X-1/gereeddatums', { gereed: '2027', geldigVanaf: '2025-03-01', reden: 'r' }],
    ['another subject', '/v1/acties/X-2/statusmeldingen', REPORT],
    ['a subject of another kind', '/v1/thematafels/D/aandachtspunten', { tekst: 'Let op', geldigVanaf: '2025-01-01' }],
    ['a new subject', '/v1/acties', { thematafel: 'D', geldigVanaf: '2025-01-01' }],
  ])('is refused with %s, and nothing is recorded', async (_, path, body) => {
    await send('/v1/acties/X-1/statusmeldingen', REPORT, 'k-1');
    const before = await eventCount();
    await expectReused(await send(path, body, 'k-1'));
    expect(await eventCount()).toBe(before);
  });

  it('is of its sender: another one may have the same', async () => {
    await send('/v1/acties/X-1/statusmeldingen', REPORT, 'k-1');
    const response = await send('/v1/acties/X-2/statusmeldingen', REPORT, 'k-1', 'coordinator-d');
    expect(response.status).toBe(201);
  });

  it('is not remembered of what was refused: the key can be used for what was meant', async () => {
    expect((await send('/v1/acties/X-1/statusmeldingen', { ...REPORT, geldigVanaf: '2030-01-01' }, 'k-2')).status).toBe(400);
    expect((await send('/v1/acties/X-1/statusmeldingen', { ...REPORT, geldigVanaf: '2025-03-05' }, 'k-2')).status).toBe(201);
  });

  it('records one set of events however many requests come at once, and answers all of them alike or with 409', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), fc.constantFrom('X-1', 'X-2'), async (k, code) => {
        run += 1;
        const body = { ...REPORT, toelichting: `gelijktijdig ${run}` };
        const before = await eventCount();
        const answers = await Promise.all(
          Array.from({ length: k }, () => send(`/v1/acties/${code}/statusmeldingen`, body, `samen-${run}`)),
        );
        expect(await eventCount()).toBe(before + 1);
        const texts = new Set<string>();
        for (const answer of answers) {
          if (answer.status === 409) {
            expect(answer.headers.get('retry-after')).toBe('1');
            expect((await problemFrom(answer)).code).toBe('IDEMPOTENCY_KEY.IN_PROGRESS');
          } else {
            expect(answer.status).toBe(201);
            texts.add(await answer.text());
          }
        }
        expect(texts.size).toBe(1);
      }),
      { numRuns: 25 },
    );
  });

  it('answers 409 while its request is under way, and as ever when that one has been answered', async () => {
    const { answer: first, release } = holdNext();
    const body = { naam: 'Anna', organisatie: 'ZN', geldigVanaf: '2025-01-01' };
    const sent = send('/v1/thematafels/D/coordinatoren', body, 'k-3');
    await first;
    const meanwhile = await send('/v1/thematafels/D/coordinatoren', body, 'k-3');
    expect([meanwhile.status, (await problemFrom(meanwhile)).code]).toEqual([409, 'IDEMPOTENCY_KEY.IN_PROGRESS']);
    release();
    const [one, two] = [await sent, await send('/v1/thematafels/D/coordinatoren', body, 'k-3')];
    expect(one.status).toBe(201);
    expect(await bodyOf(two)).toEqual(await bodyOf(one));
  });
});

/** Holds the next appointment between its event and its name, until it is released. */
function holdNext(): { answer: Promise<void>; release: () => void } {
  const { persons } = api.core;
  const register = persons.register;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer = new Promise<void>((reached) => {
    Object.assign(persons, {
      register: async (...names: Parameters<typeof register>) => {
        Object.assign(persons, { register });
        reached();
        await released;
        await register(...names);
      },
    });
  });
  return { answer, release };
}

describe('the commands under way', () => {
  const id = '11111111-2222-4333-8444-555555555555' as Uuid;

  it('are let go of when they fail', async () => {
    const underWay = new UnderWay();
    await expect(underWay.once(id, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await expect(underWay.once(id, async () => 'goed')).resolves.toBe('goed');
  });
});
