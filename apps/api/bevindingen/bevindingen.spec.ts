import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Read {
  readonly bevinding: {
    readonly stand: string;
    readonly thematafel: string | null;
    readonly antwoorden: readonly { readonly antwoord: string }[];
    readonly afsluiting: { readonly conclusie: string } | null;
  };
  readonly geschiedenis: readonly { readonly soort: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E']) await record(api, `/v1/thematafels/${letter}`, { naam: letter, geldigVanaf: '2024-01-01' });
  await record(api, '/v1/acties', { code: 'D-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
});
afterAll(() => api.close());

const WORDS: Readonly<Record<string, object>> = {
  vaststelling: { soort: 'bevinding' },
  antwoorden: { soort: 'bevinding-antwoord' },
  afsluiting: { soort: 'bevinding-afsluiting' },
};
const tell = (code: string, what: string, body: object, as: string) =>
  api.call(`/v1/bevindingen/${code}/${what}`, { as, body: { ...WORDS[what], ...body } });
const found = (code: string, body: object = {}, as = 'auditor') =>
  tell(code, 'vaststelling', { onderwerp: 'actie-D-1', tekst: 'Het bewijs ontbreekt.', geldigVanaf: '2025-06-10', ...body }, as);
const answer = (code: string, as: string, geldigVanaf = '2025-06-20') =>
  tell(code, 'antwoorden', { antwoord: 'Het staat er nu.', geldigVanaf }, as);
const close = (code: string, as: string) => tell(code, 'afsluiting', { conclusie: 'Opgelost.', geldigVanaf: '2025-06-30' }, as);
const read = async (code: string) => bodyOf<Read>(await api.call(`/v1/bevindingen/${code}`));

describe('a finding', () => {
  it('is written by an auditor, answered by who owns what it is about, and closed by an auditor', async () => {
    expect((await found('adr-1')).status).toBe(201);
    expect((await read('adr-1')).bevinding).toMatchObject({ stand: 'open', thematafel: 'D', antwoorden: [], afsluiting: null });
    expect((await answer('adr-1', 'coordinator-d')).status).toBe(201);
    expect((await read('adr-1')).bevinding).toMatchObject({ stand: 'beantwoord', antwoorden: [{ antwoord: 'Het staat er nu.' }] });
    expect((await close('adr-1', 'auditor')).status).toBe(201);
    const { bevinding, geschiedenis } = await read('adr-1');
    expect(bevinding).toMatchObject({ stand: 'afgesloten', afsluiting: { conclusie: 'Opgelost.' } });
    expect(geschiedenis.map(({ soort }) => soort)).toEqual(['FindingRecorded', 'FindingAnswered', 'FindingClosed']);
  });

  it('is not written, answered or closed by another', async () => {
    await found('adr-2');
    const refusals = [
      await found('adr-3', {}, 'coordinator-d'),
      await answer('adr-2', 'coordinator-e'),
      await answer('adr-2', 'verzekeraar-vgz'),
      await answer('adr-2', 'auditor'),
      await close('adr-2', 'coordinator-d'),
    ];
    expect(await Promise.all(refusals.map(async (response) => (await problemFrom(response)).code))).toEqual([
      'RIGHTS.ROLE',
      'RIGHTS.THEMATAFEL',
      'RIGHTS.ORGANISATION',
      'RIGHTS.ROLE',
      'RIGHTS.ROLE',
    ]);
  });

  it('is not closed by who answered it, nor by who mended the answer', async () => {
    await found('adr-4');
    const told = await bodyOf<{ gebeurtenissen: { id: string }[] }>(await answer('adr-4', 'redacteur'));
    expect(await problemFrom(await close('adr-4', 'redacteur'))).toMatchObject({ status: 403, code: 'RIGHTS.SAME_PERSON' });
    const vervanging = { soort: 'bevinding-antwoord', antwoord: 'Beter gezegd.', geldigVanaf: '2025-06-20' };
    await record(api, '/v1/bevindingen/adr-4/correcties', { gebeurtenis: eventOf(told as never), reden: 'Slordig.', vervanging });
    expect((await close('adr-4', 'beheerder')).status).toBe(403);
    expect((await close('adr-4', 'auditor')).status).toBe(201);
  });

  it('is open again when its closing was withdrawn', async () => {
    await found('adr-5');
    const told = await bodyOf<{ gebeurtenissen: { id: string }[] }>(await close('adr-5', 'auditor'));
    expect((await answer('adr-5', 'coordinator-d', '2025-07-01')).status).toBe(409);
    const order = { gebeurtenis: eventOf(told as never), reden: 'Te vroeg.', vervanging: null };
    expect((await tell('adr-5', 'correcties', order, 'auditor')).status).toBe(201);
    expect((await read('adr-5')).bevinding.stand).toBe('open');
    expect((await answer('adr-5', 'coordinator-d', '2025-07-01')).status).toBe(201);
  });

  it('of an edition is answered by who makes the report', async () => {
    await record(api, '/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2' });
    await record(api, '/v1/edities/2025-05-20/besluiten', { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
    await found('adr-6', { onderwerp: undefined, editie: '2025-05-20' });
    expect((await answer('adr-6', 'coordinator-d')).status).toBe(403);
    expect((await answer('adr-6', 'vws')).status).toBe(201);
  });

  it.each([
    [{ onderwerp: undefined }, 400, 'INPUT.INVALID'],
    [{ editie: '2025-05-20' }, 400, 'INPUT.INVALID'],
    [{ onderwerp: undefined, sleutel: 'acties.D.afgerondd' }, 400, 'INPUT.INVALID'],
    [{ onderwerp: 'actie-D-9' }, 409, 'FINDING.SUBJECT_NOT_FOUND'],
  ])('is about one thing that there is: %j', async (body, status, code) => {
    expect(await problemFrom(await found('adr-9', body))).toMatchObject({ status, code });
  });

  it('is found by how far it is and by what it is about', async () => {
    const codes = async (query: string) =>
      (await bodyOf<{ bevindingen: { code: string }[] }>(await api.call(`/v1/bevindingen?${query}`))).bevindingen.map(({ code }) => code);
    expect(await codes('stand=afgesloten')).toEqual(['adr-1', 'adr-4']);
    expect(await codes('over=2025-05-20')).toEqual(['adr-6']);
  });

  it('is no fact of what it is about', async () => {
    const { geschiedenis } = await bodyOf<Read>(await api.call('/v1/acties/D-1'));
    expect(geschiedenis.map(({ soort }) => soort)).toEqual(['ActionRegistered']);
  });
});
