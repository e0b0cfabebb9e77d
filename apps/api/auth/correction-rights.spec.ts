import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DOEL, METING } from '../testing/agreement-examples.js';
import { Dossiers } from '../testing/dossiers.js';
import type { Written } from '../testing/example.js';
import { eventOf, record } from '../testing/record.js';
import { OPENING } from '../testing/route-examples.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

const SINCE = { geldigVanaf: '2025-01-01' };
const ANNA = '00000000-0000-4000-8000-0000000000aa';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E']) await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: OPENING });
});
afterAll(() => api.close());

const told = (path: string, body: object, as?: string): Promise<Written> => record(api, path, body, as);

/** What somebody is answered who corrects an event, of the current revision and of one that never was. */
async function correcting(subject: string, event: string, vervanging: object | null, as: string, headers = {}): Promise<string> {
  const body = { gebeurtenis: event, reden: 'Onjuist.', vervanging };
  const response = await api.call(`${subject}/correcties`, { as, body, headers });
  return response.ok ? 'taken' : (await problemFrom(response)).code;
}

describe('a coordinator corrects nothing that only a beheerder may tell', () => {
  const tafel = '/v1/thematafels/D';
  const BENOEMING = { soort: 'benoeming', persoon: ANNA, organisatie: 'ZN', ...SINCE };
  const point = () => told(`${tafel}/aandachtspunten`, { tekst: `Punt ${crypto.randomUUID()}`, ...SINCE }, 'coordinator-d');

  it('puts no appointment in the place of an own aandachtspunt', async () => {
    expect(await correcting(tafel, eventOf(await point()), BENOEMING, 'coordinator-d')).toBe('RIGHTS.ROLE');
  });

  it('withdraws no appointment, nor what was put in the place of one', async () => {
    const appointed = await told(`${tafel}/coordinatoren`, { naam: 'Bea', organisatie: 'ZN', ...SINCE });
    expect(await correcting(tafel, eventOf(appointed), null, 'coordinator-d')).toBe('RIGHTS.ROLE');
    const aandachtspunt = { soort: 'aandachtspunt', aandachtspunt: crypto.randomUUID(), tekst: 'Let op', ...SINCE };
    const body = { gebeurtenis: eventOf(appointed), reden: 'Onjuist.', vervanging: aandachtspunt };
    const replaced = await told(`${tafel}/correcties`, body);
    expect(await correcting(tafel, eventOf(replaced), null, 'coordinator-d')).toBe('RIGHTS.ROLE');
  });

  it('brings back no appointment that a beheerder withdrew, by correcting the withdrawal', async () => {
    const appointed = await told(`${tafel}/coordinatoren`, { naam: 'Cor', organisatie: 'ZN', ...SINCE });
    const withdrawn = await told(`${tafel}/correcties`, { gebeurtenis: eventOf(appointed), reden: 'Onjuist.', vervanging: null });
    for (const vervanging of [BENOEMING, null, { soort: 'aandachtspunt', aandachtspunt: crypto.randomUUID(), tekst: 'Let op', ...SINCE }])
      expect(await correcting(tafel, eventOf(withdrawn), vervanging, 'coordinator-d')).toBe('RIGHTS.ROLE');
  });

  it('renames no thematafel, and withdraws no action from the list', async () => {
    const { geschiedenis } = await bodyOf<{ geschiedenis?: readonly { id: string }[] }>(await api.call(tafel));
    expect(geschiedenis).toBeUndefined();
    const [opened] = await api.log.readStream('thematafel-D');
    expect(await correcting(tafel, opened?.id ?? '', { soort: 'opening', ...OPENING, naam: 'Anders' }, 'coordinator-d')).toBe(
      'RIGHTS.ROLE',
    );
    const action = await told('/v1/acties', { thematafel: 'D', ...SINCE });
    expect(await correcting(`/v1/acties/${action.code}`, eventOf(action), null, 'coordinator-d')).toBe('RIGHTS.ROLE');
  });

  it('still corrects what is the own', async () => {
    const replacement = { soort: 'aandachtspunt', aandachtspunt: crypto.randomUUID(), tekst: 'Beter', ...SINCE };
    const event = eventOf(await point());
    expect(await correcting(tafel, event, replacement, 'coordinator-e')).toBe('RIGHTS.THEMATAFEL');
    expect(await correcting(tafel, event, replacement, 'coordinator-d')).toBe('taken');
  });
});

describe('who measures corrects what is the own organisation’s', () => {
  let monitor: string;
  let target: string;
  beforeEach(async () => {
    monitor = `/v1/monitors/m-${crypto.randomUUID().slice(0, 8)}`;
    const since = { geldigVanaf: '2024-01-01' };
    await told(`${monitor}/inrichting`, { soort: 'monitor', titel: 'Monitor', laag: 'uitkomst', eigenaar: 'CBS', ...since });
    const indicator = { soort: 'indicator', titel: 'Aandeel', eenheid: 'procent', richting: 'hoger-is-beter', ...since };
    await told(`${monitor}/inrichting`, { ...indicator, indicator: 'i1', eigenaar: 'RIVM' });
    await told(`${monitor}/inrichting`, { ...indicator, indicator: 'i2', eigenaar: 'CBS' });
    target = eventOf(await told(`${monitor}/inrichting`, { ...DOEL, ...since }));
  });

  it('and not the withdrawal of another’s', async () => {
    const withdrawn = await told(`${monitor}/correcties`, { gebeurtenis: target, reden: 'Onjuist.', vervanging: null });
    const own = { ...DOEL, indicator: 'i2', geldigVanaf: '2024-01-01' };
    for (const vervanging of [null, own])
      expect(await correcting(monitor, eventOf(withdrawn), vervanging, 'cbs')).toBe('RIGHTS.ORGANISATION');
    expect(await correcting(monitor, eventOf(withdrawn), null, 'rivm')).toBe('taken');
  });

  it('a beheerder no more than another: no measurement of others in the place of a target', async () => {
    const meting = { ...METING, gepubliceerdDoor: 'RIVM' };
    expect(await correcting(monitor, target, meting, 'beheerder')).toBe('RIGHTS.ORGANISATION');
    expect(await correcting(monitor, target, meting, 'rivm')).toBe('taken');
  });
});

describe('a right is judged before anything is said of what stands', () => {
  const STALE = { 'If-Match': '"999"' };

  it('also before the revision, so that a refusal tells nobody how far a subject is', async () => {
    const { code } = await told('/v1/acties', { thematafel: 'D', ...SINCE });
    const told1 = await told(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', ...SINCE });
    const action = `/v1/acties/${code}`;
    expect(await correcting(action, eventOf(told1), null, 'coordinator-e', STALE)).toBe('RIGHTS.THEMATAFEL');
    expect(await correcting(action, eventOf(told1), null, 'coordinator-d', STALE)).toBe('WRITE.STALE');
    const status = { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', ...SINCE };
    const reported = await api.call(`${action}/statusmeldingen`, { as: 'coordinator-e', body: status, headers: STALE });
    expect((await problemFrom(reported)).code).toBe('RIGHTS.THEMATAFEL');
    const plan = await new Dossiers((path, body) => told(path, body) as never).assessedPlan();
    const intended = { bedragen: [], kpis: [], geldigVanaf: '2024-06-01' };
    const answer = await api.call(`/v1/transformatieplannen/${plan}/voorgenomen-besluiten`, {
      as: 'verzekeraar-vgz',
      body: intended,
      headers: STALE,
    });
    expect((await problemFrom(answer)).code).toBe('RIGHTS.ORGANISATION');
  });
});
