import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Written } from '../testing/example.js';
import { OPENING, routeExamples } from '../testing/route-examples.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Trial {
  readonly edities: number;
  readonly cijfers: number;
  readonly bekeken: number;
  readonly gebeurtenissen: number;
  readonly perEditie: readonly {
    readonly editie: string;
    readonly cijfers: readonly { readonly sleutel: string; readonly bevroren: unknown; readonly oud: unknown; readonly nieuw: unknown }[];
  }[];
}

const EDITION = '2025-05-20';
let api: TestApi;
let reported: string;
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: EDITION, naam: 'Q2' });
  await told('/v1/thematafels/D', OPENING);
  await told('/v1/acties', { code: 'D-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  const { gebeurtenissen } = await told('/v1/acties/D-1/statusmeldingen', {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-03-01',
  });
  reported = gebeurtenissen[0]?.id ?? '';
  await told(`/v1/edities/${EDITION}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
  await told(`/v1/edities/${EDITION}/bevriezing`, { doelgroep: 'bo' });
});
afterAll(() => api.close());

async function told(path: string, body: object): Promise<Written> {
  const response = await api.call(path, { as: 'beheerder', body });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return await bodyOf<Written>(response);
}

const recorded = async (): Promise<number> => {
  let count = 0;
  for await (const _ of api.log.replay()) count += 1;
  return count;
};

const CORRECTION = () => ({
  gebeurtenis: reported,
  reden: 'Verkeerd overgenomen.',
  vervanging: { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '2025-03-01' },
});
const tried = (as: string, body: object = CORRECTION(), headers = {}) =>
  api.call('/v1/acties/D-1/correcties?proef=true', { as, body, headers });

describe('a correction that is tried', () => {
  it('says what it would restate in the frozen editions, and leaves everything as it is', async () => {
    const before = await recorded();
    const response = await tried('beheerder', CORRECTION(), { 'Idempotency-Key': 'proef-1' });
    expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([200, 'no-store', null]);
    const { perEditie, ...counts } = await bodyOf<Trial>(response);
    const figures = perEditie[0]?.cijfers ?? [];
    expect(counts).toEqual({ edities: 1, cijfers: figures.length, bekeken: 1, gebeurtenissen: 1 });
    expect(Object.fromEntries(figures.map(({ sleutel, bevroren, oud, nieuw }) => [sleutel, [bevroren, oud, nieuw]]))).toMatchObject({
      'acties.loopt-achter': [1, 1, 0],
      'acties.loopt-voor': [0, 0, 1],
      'acties.D.loopt-achter': [1, 1, 0],
    });
    expect(await recorded()).toBe(before);
  });

  it('tells who may not have the frozen files what would change, and not what stands in them', async () => {
    const { perEditie } = await bodyOf<Trial>(await tried('coordinator-d'));
    expect(perEditie[0]?.cijfers.find(({ sleutel }) => sleutel === 'acties.loopt-voor')).toMatchObject({
      bevroren: null,
      oud: 0,
      nieuw: 1,
    });
  });

  it.each([
    ['a coordinator of another thematafel', 'coordinator-e', {}, {}, 403, 'RIGHTS.THEMATAFEL'],
    ['an event that is not there', 'beheerder', { gebeurtenis: crypto.randomUUID() }, {}, 404, 'CORRECTION.UNKNOWN_EVENT'],
    ['an older revision', 'beheerder', {}, { 'If-Match': '"0"' }, 412, 'WRITE.STALE'],
    ['no reason', 'beheerder', { reden: '' }, {}, 400, 'INPUT.INVALID'],
  ])('is refused as it would be: %s', async (_, as, change, headers, status, code) => {
    const body = { ...CORRECTION(), ...change };
    const [trial, real] = [await tried(as, body, headers), await api.call('/v1/acties/D-1/correcties', { as, body, headers })];
    const [one, other] = [await problemFrom(trial), await problemFrom(real)];
    expect([trial.status, one.code, one.detail]).toEqual([status, code, other.detail]);
    expect(real.status).toBe(status);
  });

  it('is asked with true or false, of a correction alone', async () => {
    const answer = async (path: string) => (await problemFrom(await api.call(path, { as: 'beheerder', body: CORRECTION() }))).code;
    expect(await answer('/v1/acties/D-1/correcties?proef=ja')).toBe('INPUT.INVALID');
    expect(await answer('/v1/acties/D-1/statusmeldingen?proef=true')).toBe('INPUT.INVALID');
  });

  it('is no more than a row of a file where a fact is told: the refusal says so', async () => {
    const response = await api.call('/v1/acties/D-1/statusmeldingen?proef=true', { as: 'beheerder', body: { status: 'loopt-voor' } });
    const fault = (await problemFrom(response)).fouten?.find(({ veld }) => veld === 'proef');
    expect(fault?.melding).toContain('POST /v1/importen?proef=true');
  });
});

it('every route that corrects can be tried: nothing is recorded, and then the same is', async () => {
  const examples = Object.entries(routeExamples(api)).filter(([route]) => route.endsWith('/correcties'));
  expect(examples.length).toBeGreaterThan(12);
  for (const [route, example] of examples) {
    const { path, body } = await example({ letter: 'D', insurer: 'VGZ', measurer: 'RIVM', party: 'ZN' });
    const as = 'beheerder';
    const before = await recorded();
    const trial = await api.call(`${path}?proef=true`, { as, body });
    expect([route, trial.status]).toEqual([route, 200]);
    expect((await bodyOf<Trial>(trial)).gebeurtenissen).toBeGreaterThan(0);
    expect(await recorded()).toBe(before);
    expect([route, (await api.call(path, { as, body })).status]).toEqual([route, 201]);
  }
});

it('a file that is tried says the same of all its rows together', async () => {
  const rows = ['soort,actie,geldigVanaf,status,correctie', 'statusmelding,D-1,2025-03-01,loopt-voor,Verkeerd overgenomen.'];
  const response = await api.call('/v1/importen?proef=true', { as: 'beheerder', file: { type: 'text/csv', bytes: rows.join('\n') } });
  const { herziening } = await bodyOf<{ herziening: Trial }>(response);
  const { perEditie } = await bodyOf<Trial>(await tried('beheerder'));
  expect(herziening).toMatchObject({ edities: 1, gebeurtenissen: 1, perEditie });
});
