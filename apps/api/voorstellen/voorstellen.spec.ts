import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filledInBytes, openTafel, switchApproval, told } from '../../../test/proposals/proposals.fixture.js';
import { OPENING_OF_EDITION } from '../testing/edition-examples.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { TYPES } from '../testing/uploads.js';

const CODES = Array.from({ length: 14 }, (_, n) => `W-${String(n + 1).padStart(2, '0')}`);
let next = 0;
const code = (): string => CODES[next++] ?? '';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await openTafel(api, CODES);
  await switchApproval(api, 'aan');
});
afterAll(() => api.close());

interface Rij {
  readonly over: string;
  readonly stand: string;
  readonly opmerking: string | null;
  readonly cellen: readonly { readonly kolom: string; readonly was: string | null; readonly wordt: string }[];
}
interface Gelezen {
  readonly voorstel: { readonly id: string; readonly stand: string; readonly indiening: string; readonly stappen: readonly object[] };
  readonly rijen: readonly Rij[];
}
const AHEAD = [
  { kolom: 'status', waarde: 'loopt-voor' },
  { kolom: 'vanaf', waarde: '2025-05-01' },
];
const rij = (over: string, cellen = AHEAD) => ({ blad: 'acties', over, cellen });
const submit = (rijen: object[], as = 'coordinator-d', headers = {}) =>
  api.call('/v1/voorstellen', { as, body: { thematafel: 'D', rijen, toelichting: 'Na het overleg.' }, headers });
const submitted = async (...codes: string[]): Promise<string> => {
  const response = await submit(codes.map((one) => rij(one)));
  expect(response.status).toBe(201);
  return (await bodyOf<{ voorstel: string }>(response)).voorstel;
};
const read = async (id: string, as = 'beheerder'): Promise<Gelezen> => bodyOf<Gelezen>(await api.call(`/v1/voorstellen/${id}`, { as }));
const decide = async (id: string, what: string, body: object, as = 'beheerder') =>
  api.call(`/v1/voorstellen/${id}/${what}`, { as, body: { indiening: (await read(id)).voorstel.indiening, ...body } });
const statusOf = async (action: string) =>
  (await bodyOf<{ actie: { status: string } }>(await api.call(`/v1/acties/${action}`))).actie.status;

describe('a proposal over HTTP', () => {
  it('is submitted, read cell by cell, and approved', async () => {
    const action = code();
    const id = await submitted(action);
    const { voorstel, rijen } = await read(id, 'coordinator-d');
    expect(voorstel).toMatchObject({
      id,
      thematafel: 'D',
      stand: 'ter-goedkeuring',
      terGoedkeuring: 1,
      stappen: [{ toelichting: 'Na het overleg.' }],
    });
    expect(rijen).toMatchObject([{ over: action, stand: 'ter-goedkeuring', opmerking: null, nieuw: false }]);
    expect(rijen[0]?.cellen).toContainEqual({ kolom: 'status', was: 'loopt-achter', wordt: 'loopt-voor' });
    expect(await statusOf(action)).toBe('loopt-achter');
    expect((await decide(id, 'goedkeuringen', {})).status).toBe(201);
    expect([await statusOf(action), (await read(id)).voorstel.stand]).toEqual(['loopt-voor', 'goedgekeurd']);
  });

  it('goes back with a comment for a row, and is submitted again', async () => {
    const [good, bad] = [code(), code()];
    const id = await submitted(good, bad);
    const back = [{ blad: 'acties', over: bad, opmerking: 'Sinds wanneer?' }];
    expect((await decide(id, 'goedkeuringen', { teruggestuurd: back })).status).toBe(201);
    expect(await read(id)).toMatchObject({
      voorstel: { stand: 'teruggestuurd', goedgekeurd: 1, teruggestuurd: 1 },
      rijen: [{ stand: 'goedgekeurd' }, { stand: 'teruggestuurd', opmerking: 'Sinds wanneer?' }],
    });
    const again = await api.call(`/v1/voorstellen/${id}/indieningen`, { as: 'coordinator-d', body: { rijen: [rij(bad)] } });
    expect(again.status).toBe(201);
    expect((await decide(id, 'terugzendingen', { rijen: back })).status).toBe(201);
    expect((await decide(id, 'intrekking', { reden: 'Toch niet.' }, 'coordinator-d')).status).toBe(201);
    expect((await read(id)).voorstel).toMatchObject({ stand: 'ingetrokken' });
    expect([await statusOf(good), await statusOf(bad)]).toEqual(['loopt-voor', 'loopt-achter']);
  });

  it('is approved by nobody who submitted it, nor by who may not', async () => {
    const id = await submitted(code());
    const refused = await decide(id, 'goedkeuringen', {}, 'coordinator-d');
    expect([refused.status, (await problemFrom(refused)).code]).toEqual([403, 'RIGHTS.SAME_PERSON']);
    for (const [as, refusal] of [
      ['coordinator-e', 'RIGHTS.THEMATAFEL'],
      ['vws', 'RIGHTS.ROLE'],
    ] as const)
      expect((await problemFrom(await decide(id, 'goedkeuringen', {}, as))).code).toBe(refusal);
  });

  it('is not there for who may not submit or approve for its thematafel, and public nowhere', async () => {
    const id = await submitted(code());
    for (const [as, status] of [
      [undefined, 401],
      ['vws', 403],
      ['auditor', 403],
      ['coordinator-e', 403],
    ] as const)
      expect([as, (await api.call(`/v1/voorstellen/${id}`, as === undefined ? {} : { as })).status]).toEqual([as, status]);
    const list = async (query: string, as: string) => bodyOf<{ totaal: number }>(await api.call(`/v1/voorstellen${query}`, { as }));
    expect((await list('', 'coordinator-e')).totaal).toBe(0);
    expect((await list('?wachtOpMij=true', 'coordinator-d')).totaal).toBe(0);
    const waiting = (await list('?wachtOpMij=true', 'beheerder')).totaal;
    expect(waiting).toBeGreaterThan(0);
    expect((await list('?stand=ter-goedkeuring&thematafel=D&eigen=true', 'coordinator-d')).totaal).toBe(waiting);
    const first = await bodyOf<{ voorstellen: { id: string }[]; volgende: string }>(
      await api.call('/v1/voorstellen?limiet=1', { as: 'beheerder' }),
    );
    expect(first.voorstellen).toHaveLength(1);
    expect((await bodyOf<typeof first>(await api.call(first.volgende, { as: 'beheerder' }))).voorstellen[0]?.id).not.toBe(
      first.voorstellen[0]?.id,
    );
    expect((await api.call('/v1/voorstellen?formaat=csv', { as: 'beheerder' })).status).toBe(200);
  });

  it('names every sheet, row and column that is not there, and every cell that may not be', async () => {
    const wrong = await submit([
      rij('Q-9'),
      { ...rij(CODES[0] ?? ''), blad: 'nergens' },
      rij(CODES[0] ?? '', [{ kolom: 'kleur', waarde: 'rood' }]),
    ]);
    expect([wrong.status, (await problemFrom(wrong)).fouten?.map(({ veld }) => veld)]).toEqual([
      400,
      ['rijen[0].over', 'rijen[1].blad', 'rijen[2].cellen[0].kolom'],
    ]);
    const refused = await submit([rij(code(), [{ kolom: 'status', waarde: 'afgerond' }])]);
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([400, expect.stringContaining('bewijs')]);
  });

  it('is said once, with the same key', async () => {
    const action = code();
    const key = { 'Idempotency-Key': 'voorstel-1' };
    const [one, two] = [await submit([rij(action)], 'coordinator-d', key), await submit([rij(action)], 'coordinator-d', key)];
    expect(await bodyOf(one)).toEqual(await bodyOf(two));
  });
});

describe('a worklist', () => {
  const stateOf = async (action: string, as?: string) => {
    const path = `/v1/werklijsten/thematafel?van=D&zoek=${action}`;
    const { werkregels } = await bodyOf<{ werkregels: { code: string; stand: string }[] }>(
      await api.call(path, as === undefined ? {} : { as }),
    );
    return werkregels.find((one) => one.code === action)?.stand;
  };

  it('says what waits and what came back, to who may know of it and to nobody else', async () => {
    const action = code();
    const before = await stateOf(action);
    const id = await submitted(action);
    expect([await stateOf(action, 'coordinator-d'), await stateOf(action, 'beheerder')]).toEqual(['ter-goedkeuring', 'ter-goedkeuring']);
    await decide(id, 'terugzendingen', { rijen: [{ blad: 'acties', over: action, opmerking: 'Sinds wanneer?' }] });
    expect(await stateOf(action, 'coordinator-d')).toBe('teruggestuurd');
    expect([await stateOf(action), await stateOf(action, 'coordinator-e')]).toEqual([before, before]);
  });
});

describe('where a thematafel asks for approval', () => {
  it('there is no way round it for a coordinator', async () => {
    const action = code();
    const direct = await api.call(`/v1/acties/${action}/statusmeldingen`, {
      as: 'coordinator-d',
      body: { status: 'loopt-voor', geldigVanaf: '2025-05-01' },
    });
    expect([direct.status, (await problemFrom(direct)).code]).toEqual([409, 'PROPOSAL.NEEDED']);
    const point = await api.call('/v1/thematafels/D/aandachtspunten', {
      as: 'coordinator-d',
      body: { tekst: 'Let op.', geldigVanaf: '2025-05-01' },
    });
    expect((await problemFrom(point)).code).toBe('PROPOSAL.NEEDED');
    const file = {
      type: TYPES.ndjson,
      bytes: JSON.stringify({ soort: 'statusmelding', actie: action, status: 'loopt-voor', geldigVanaf: '2025-05-01' }),
    };
    for (const path of ['/v1/importen', '/v1/importen?proef=true']) {
      const imported = await api.call(path, { as: 'coordinator-d', file });
      expect([path, JSON.stringify(await imported.json())]).toEqual([path, expect.stringContaining('PROPOSAL.NEEDED')]);
    }
    const [event] = await api.log.readStream(`actie-${action}`);
    const corrected = await api.call(`/v1/acties/${action}/correcties`, {
      as: 'coordinator-d',
      body: { gebeurtenis: (await api.log.readStream(`actie-${action}`))[1]?.id, reden: 'Fout.', vervanging: null },
    });
    expect([event?.type, (await problemFrom(corrected)).code]).toEqual(['ActionRegistered', 'PROPOSAL.NEEDED']);
    expect(await api.log.readStream(`actie-${action}`)).toHaveLength(2);
  });

  it('a werkblad that comes back becomes a proposal, once; a beheerder’s does not', async () => {
    const [mine, theirs] = [code(), code()];
    const send = async (edits: object, as: string) => {
      const bytes = await filledInBytes(api, edits as never);
      return [0, 1].map(() => () => api.call('/v1/werkbladen', { as, file: { type: TYPES.xlsx, bytes } }));
    };
    const [once, twice] = await send({ [mine]: { status: 'loopt-voor' } }, 'coordinator-d');
    const first = await bodyOf<{ voorstel: string | null; vastgelegd: number }>((await once?.()) as Response);
    expect(first).toMatchObject({ vastgelegd: 0, voorstel: expect.any(String) });
    expect(await bodyOf((await twice?.()) as Response)).toMatchObject({ voorstel: first.voorstel });
    expect(await read(first.voorstel ?? '')).toMatchObject({ voorstel: { stand: 'ter-goedkeuring' }, rijen: [{ over: mine }] });
    const [direct] = await send({ [theirs]: { status: 'loopt-voor' } }, 'beheerder');
    expect(await bodyOf((await direct?.()) as Response)).toMatchObject({ vastgelegd: 1, voorstel: null });
  });

  it('an edition says how many wait, to who may know', async () => {
    await told(api, '/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Mei' });
    await told(api, '/v1/edities/2025-05-20/besluiten', OPENING_OF_EDITION);
    const waiting = async (as?: string) =>
      (
        await bodyOf<{ volledigheid: { terGoedkeuring: { thematafel: string; rijen: number }[] } }>(
          await api.call('/v1/edities/2025-05-20/volledigheid', as === undefined ? {} : { as }),
        )
      ).volledigheid.terGoedkeuring;
    const [of] = await waiting('beheerder');
    expect(of?.thematafel).toBe('D');
    expect(of?.rijen).toBeGreaterThan(0);
    expect(await waiting('coordinator-d')).toEqual([of]);
    expect([await waiting(), await waiting('vws'), await waiting('coordinator-e')]).toEqual([[], [], []]);
    const csv = async (as: string) => (await api.call('/v1/edities/2025-05-20/volledigheid?formaat=csv', { as })).text();
    expect(await csv('beheerder')).toContain(`goedkeuring,D,,,wacht,,,,,${of?.rijen}\r\n`);
    expect(await csv('vws')).not.toContain('goedkeuring,');
  });

  it('what a coordinator changes is a fact at once when it is switched off', async () => {
    const action = code();
    await switchApproval(api, 'uit', '2025-04-01');
    const direct = await api.call(`/v1/acties/${action}/statusmeldingen`, {
      as: 'coordinator-d',
      body: { status: 'loopt-voor', geldigVanaf: '2025-05-01' },
    });
    expect(direct.status).toBe(201);
    const refused = await submit([rij(action, [{ kolom: 'toelichting', waarde: 'Nog steeds.' }])]);
    expect([refused.status, (await problemFrom(refused)).code]).toEqual([409, 'PROPOSAL.NOT_NEEDED']);
  });
});
