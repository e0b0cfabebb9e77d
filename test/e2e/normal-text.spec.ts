import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@peildatum/audit';
import { type Actor, type CalendarDate, fixedClock, type NewEvent, systemIds } from '@peildatum/kernel';
import { NOW } from '../../apps/api/testing/now.js';
import { subjects } from '../../apps/runtime/composition.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

/** As names were recorded before there was one form of text. */
const OLD_NAMES = ['VWS ', 'VWS\u200b', 'Zorgcoo\u0308peratie', '\u00a0VWS'];

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg', clock: fixedClock(NOW) });
});
afterAll(() => api.close());

async function call<T>(path: string, as = 'beheerder', body?: unknown): Promise<{ readonly status: number; readonly body: T }> {
  const response = await fetch(`${api.base}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${as}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

/** A fact as an earlier program appended it, whatever is in its texts. */
async function recordedBefore(stream: string, revision: number, type: string, data: unknown, organisation = 'VWS'): Promise<void> {
  const commandId = systemIds.random();
  const actor: Actor = { person: systemIds.random(), role: 'beheerder', organisation };
  const event: NewEvent = {
    id: systemIds.random(),
    type,
    data,
    schemaVersion: 1,
    validFrom: '2025-01-01' as CalendarDate,
    recordedAt: NOW,
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor,
    basis: 'recorded',
  };
  await api.stand.log.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
}

interface Listed {
  readonly acties: readonly { readonly code: string; readonly omschrijving: string; readonly verantwoordelijken: readonly string[] }[];
}

const codesFound = async (query: string): Promise<string[]> =>
  (await call<Listed>(`/v1/acties?${query}`)).body.acties.map(({ code }) => code);

describe('names that were recorded in another form', () => {
  beforeAll(async () => {
    await recordedBefore(
      'actie-OUD-1',
      0,
      'ActionRegistered',
      {
        code: 'OUD-1',
        thematafel: 'D',
        section: null,
        description: 'Coo\u0308rdinatie met cafe\u0301\u009b1m',
        due: null,
        responsible: OLD_NAMES,
      },
      'V\u200bWS ',
    );
    await call('/v1/acties', 'beheerder', { code: 'NIEUW-1', thematafel: 'D', verantwoordelijken: ['VWS'], geldigVanaf: '2025-01-01' });
  });

  it('are read in the normal form, each party once', async () => {
    const { body } = await call<{ actie: Listed['acties'][number] }>('/v1/acties/OUD-1');
    expect(body.actie).toMatchObject({ omschrijving: 'Coördinatie met café1m', verantwoordelijken: ['VWS', 'Zorgcoöperatie'] });
  });

  it.each([
    ['verantwoordelijke=VWS', ['NIEUW-1', 'OUD-1']],
    [`verantwoordelijke=${encodeURIComponent('\u00a0VWS\u200b ')}`, ['NIEUW-1', 'OUD-1']],
    [`verantwoordelijke=${encodeURIComponent('Zorgcoöperatie')}`, ['OUD-1']],
    [`zoek=${encodeURIComponent('coördinatie')}`, ['OUD-1']],
    [`zoek=${encodeURIComponent('coo\u0308rdinatie')}`, ['OUD-1']],
    [`zoek=${encodeURIComponent('CAFE\u0301')}`, ['OUD-1']],
  ])('are found by %s', async (query, codes) => {
    expect(await codesFound(query)).toEqual(codes);
  });

  it('are one organisation in the logboek, where each event says what was recorded', async () => {
    const { body } = await call<{ gebeurtenissen: readonly { onderwerp: string; gegevens: { responsible?: unknown } }[] }>(
      `/v1/gebeurtenissen?soort=ActionRegistered&organisatie=${encodeURIComponent('VWS')}`,
      'auditor',
    );
    expect(body.gebeurtenissen.map(({ onderwerp }) => onderwerp)).toEqual(['actie-OUD-1', 'actie-NIEUW-1']);
    expect(body.gebeurtenissen[0]?.gegevens.responsible).toEqual(OLD_NAMES);
  });

  it('say the same to the replay', async () => {
    expect(await verify(api.stand.log, api.stand.readModels, {}, subjects)).toMatchObject({ difference: null });
  });
});

describe('an insurer whose name was recorded in another form', () => {
  const PLAN = 'ST-900.1';
  const open = { plan: PLAN, explanation: null };
  const submitted = { title: null, regions: null, sectors: null, themes: null, requested: null };

  beforeAll(async () => {
    const facts: readonly (readonly [string, object])[] = [
      ['SnelleToetsSubmitted', { code: 'ST-900', ...submitted, insurer: 'Zilveren\u00a0Kruis' }],
      ['SnelleToetsAssessmentStarted', { explanation: null }],
      ['SnelleToetsApproved', { explanation: null }],
      [
        'PlanSubmitted',
        {
          ...submitted,
          plan: PLAN,
          patientInvolvement: null,
          targetGroups: null,
          socialDomain: 'no',
          insurers: ['VGZ ', 'Zilveren Kruis\u200b'],
          selfAssessment: null,
        },
      ],
      ['PlanAssessmentStarted', open],
      ['PlanDecisionIntended', { plan: PLAN, terms: { amounts: [], kpis: [] } }],
      ['InsurerDecisionGiven', { plan: PLAN, insurer: 'VGZ\u200b', decision: 'approved', explanation: null }],
    ];
    for (const [revision, [type, data]] of facts.entries()) await recordedBefore('dossier-ST-900', revision, type, data);
  });

  const decide = (as: string, verzekeraar: string) =>
    call<{ code?: string; gebeurtenissen?: { soort: string }[] }>(`/v1/transformatieplannen/${PLAN}/verzekeraarsbesluiten`, as, {
      verzekeraar,
      besluit: 'goedgekeurd',
      geldigVanaf: '2025-02-01',
    });

  it('has decided already, however it writes itself', async () => {
    for (const name of ['VGZ', 'VGZ ', '\u00a0VGZ']) {
      expect(await decide('verzekeraar-vgz', name)).toMatchObject({ status: 409, body: { code: 'PLAN.INSURER_DECIDED' } });
    }
  });

  it('decides where it is the insurer', async () => {
    expect((await decide('verzekeraar-vgz', 'Zilveren Kruis')).status).toBe(403);
    const { status, body } = await decide('verzekeraar-zk', 'Zilveren\u00a0Kruis ');
    expect([status, body.gebeurtenissen?.map(({ soort }) => soort)]).toEqual([201, ['InsurerDecisionGiven', 'PlanApproved']]);
  });

  it('is found by its name', async () => {
    const { body } = await call<{ transformatieplannen: { code: string; verzekeraars: string[] }[] }>(
      '/v1/transformatieplannen?verzekeraar=VGZ%20',
    );
    expect(body.transformatieplannen).toMatchObject([{ code: PLAN, verzekeraars: ['VGZ', 'Zilveren Kruis'] }]);
    const { body: toetsen } = await call<{ snelleToetsen: { code: string }[] }>('/v1/snelle-toetsen?verzekeraar=Zilveren%20Kruis');
    expect(toetsen.snelleToetsen).toMatchObject([{ code: 'ST-900' }]);
  });

  it('says the same to the replay', async () => {
    expect(await verify(api.stand.log, api.stand.readModels, {}, subjects)).toMatchObject({ difference: null });
  });
});
