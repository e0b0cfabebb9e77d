import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OF_BOARD, OF_MINISTRY, tellDecisions } from '../testing/decisions.js';
import { ONE_PARTY } from '../testing/kamer-examples.js';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DATED = { geldigVanaf: '2025-07-03' };
const tell = (path: string, body: object, as = 'vws') => api.call(path, { as, body: { ...DATED, ...body } });
const told = (path: string, body: object) => record(api, path, { ...DATED, ...body }, 'vws');
const codes = async (path: string, list: string) =>
  ((await bodyOf<Record<string, { code: string }[]>>(await api.call(path)))[list] ?? []).map(({ code }) => code);
const letter = (code: string, body: object = {}) =>
  tell(`/v1/brieven/${code}/verzending`, { soort: 'brief', titel: 'AZWA', kamer: 'tweede-kamer', ...body });
const status = async (publication: string) =>
  (await bodyOf<{ publicatie: { status: string } }>(await api.call(`/v1/publicaties/${publication}`, { as: 'vws' }))).publicatie.status;
const embargo = (code: string, geldigVanaf = '2025-06-01') =>
  told(`/v1/publicaties/${code}/embargobesluiten`, { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst de Kamer.', geldigVanaf });

describe('a letter to parliament', () => {
  it('ends in one act the embargo of what it makes public, and a withdrawal of the letter does not bring that back', async () => {
    await embargo('cijfers-1');
    expect(await status('cijfers-1')).toBe('embargo');
    const response = await letter('b1', { publicaties: ['cijfers-1'] });
    expect(response.status).toBe(201);
    const written = await bodyOf<{ gebeurtenissen: { id: string }[] }>(response);
    expect(await status('cijfers-1')).toBe('openbaar');
    const order = { gebeurtenis: eventOf(written), reden: 'Niet verzonden.', vervanging: null };
    await record(api, '/v1/brieven/b1/correcties', order, 'vws');
    expect((await api.call('/v1/brieven/b1')).status).toBe(404);
    expect(await status('cijfers-1')).toBe('openbaar');
  });

  it('lifts nothing where it is refused itself', async () => {
    await embargo('cijfers-2');
    const refusals = [
      await letter('b2', { publicaties: ['cijfers-2'], edities: ['2031-01-01'] }),
      await letter('b2', { publicaties: ['cijfers-2', 'nooit-geweest'] }),
      await tell('/v1/brieven/b2/verzending', { soort: 'brief', titel: 'X', kamer: 'tweede-kamer', publicaties: ['cijfers-2'] }, 'nza'),
    ];
    expect(refusals.map((response) => response.status)).toEqual([400, 400, 403]);
    await letter('b3');
    const second = await letter('b3', { titel: 'Iets anders', publicaties: ['cijfers-2'] });
    expect(await problemFrom(second)).toMatchObject({ status: 409, code: 'LETTER.ALREADY_SENT' });
    const stale = await api.call('/v1/brieven/b3/verzending', {
      as: 'vws',
      body: { soort: 'brief', titel: 'X', kamer: 'tweede-kamer', publicaties: ['cijfers-2'], ...DATED },
      headers: { 'If-Match': '"7"' },
    });
    expect(stale.status).toBe(412);
    expect(await status('cijfers-2')).toBe('embargo');
  });

  it('sent again under its key is answered as before, and another under that key is refused and lifts nothing', async () => {
    await embargo('cijfers-6');
    const send = (body: object) =>
      api.call('/v1/brieven/b6/verzending', {
        as: 'vws',
        body: { soort: 'brief', titel: 'AZWA', kamer: 'tweede-kamer', ...DATED, ...body },
        headers: { 'Idempotency-Key': 'brief-6', 'If-None-Match': '*' },
      });
    const first = await send({});
    const again = await send({});
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await bodyOf(again)).toEqual(await bodyOf(first));
    expect(await problemFrom(await send({ titel: 'Iets anders' }))).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY.REUSED' });
    expect((await send({ titel: 'Iets anders', publicaties: ['cijfers-6'] })).status).toBe(400);
    expect(await status('cijfers-6')).toBe('embargo');
  });

  it('under a key that something else was recorded by is refused and lifts nothing', async () => {
    const headers = (key: string) => ({ 'Idempotency-Key': key });
    const decision = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst de Kamer.', geldigVanaf: '2025-06-01' };
    const held = (code: string, key: string) =>
      api.call(`/v1/publicaties/${code}/embargobesluiten`, { as: 'vws', body: decision, headers: headers(key) });
    const send = (code: string, publicaties: string[], key: string) =>
      api.call(`/v1/brieven/${code}/verzending`, {
        as: 'vws',
        body: { soort: 'brief', titel: 'AZWA', kamer: 'tweede-kamer', publicaties, ...DATED },
        headers: headers(key),
      });
    for (const code of ['cijfers-7', 'cijfers-8', 'cijfers-9']) await held(code, `sleutel-${code}`);
    const elsewhere = await send('b7', ['cijfers-7'], 'sleutel-cijfers-8');
    const itself = await send('b7', ['cijfers-7'], 'sleutel-cijfers-7');
    expect([elsewhere.status, itself.status]).toEqual([422, 422]);
    expect(await status('cijfers-7')).toBe('embargo');

    const first = await send('b7', ['cijfers-8', 'cijfers-9'], 'brief-7');
    const again = await send('b7', ['cijfers-8', 'cijfers-9'], 'brief-7');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await bodyOf(again)).toEqual(await bodyOf(first));
    expect(await problemFrom(await send('b8', ['cijfers-7'], 'brief-7'))).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY.REUSED' });
    expect(await Promise.all(['cijfers-7', 'cijfers-8', 'cijfers-9'].map(status))).toEqual(['embargo', 'openbaar', 'openbaar']);
  });

  it('names the publication of an edition that goes with it', async () => {
    await embargo('cijfers-4', '2024-01-01');
    await record(api, '/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2' });
    await told('/v1/edities/2025-05-20/besluiten', { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
    expect((await letter('b4', { edities: ['2025-05-20'] })).status).toBe(201);
  });

  it('in a file is refused while an embargo stands, and says what to do first', async () => {
    await embargo('cijfers-5');
    const bytes = 'soort,brief,titel,kamer,publicaties,geldigVanaf\nbrief,b5,AZWA,tweede-kamer,cijfers-5,2025-07-03\n';
    const response = await api.call('/v1/importen', { as: 'vws', file: { type: 'text/csv', bytes } });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('hef het eerst op');
  });
});

describe('motions and promises', () => {
  beforeAll(async () => {
    await letter('azwa');
    for (const [code, aard] of [
      ['m-open', 'motie'],
      ['m-deels', 'toezegging'],
      ['m-af', 'motie'],
    ] as const)
      await told(`/v1/moties/${code}/feiten`, {
        soort: 'motie',
        aard,
        indieners: aard === 'motie' ? ['Claassen'] : [],
        onderwerp: 'Iets.',
      });
    await told('/v1/moties/m-deels/feiten', { soort: 'motie-invulling', brief: 'azwa', deel: 'deels', invulling: 'Zo.' });
    await told('/v1/moties/m-af/feiten', { soort: 'motie-afdoening', brief: 'azwa' });
  });

  it.each([
    ['stand=open', ['m-open']],
    ['afgedaan=false', ['m-deels', 'm-open']],
    ['afgedaan=true', ['m-af']],
    ['aard=toezegging', ['m-deels']],
    ['indiener=Claassen', ['m-af', 'm-open']],
    ['brief=azwa', ['m-af', 'm-deels']],
    ['stand=open&geldigOp=2025-07-02', []],
  ])('are found by %s', async (query, found) => expect(await codes(`/v1/moties?${query}`, 'moties')).toEqual(found));

  it('are settled once by one letter, and by a letter that is there', async () => {
    const again = await bodyOf<{ gebeurtenissen: unknown[] }>(
      await tell('/v1/moties/m-af/feiten', { soort: 'motie-afdoening', brief: 'azwa' }),
    );
    expect(again.gebeurtenissen).toEqual([]);
    const unknown = await tell('/v1/moties/m-open/feiten', { soort: 'motie-afdoening', brief: 'nergens' });
    expect(await problemFrom(unknown)).toMatchObject({ status: 400, fouten: [{ code: 'SUBJECT.NOT_THERE' }] });
    const commitment = { soort: 'motie', aard: 'motie', onderwerp: 'Iets.', afspraak: 'AZWA-Z9' };
    expect(await problemFrom(await tell('/v1/moties/m-9/feiten', commitment))).toMatchObject({
      status: 400,
      fouten: [{ code: 'SUBJECT.NOT_THERE' }],
    });
  });

  it('are written by who tells parliament', async () => {
    const response = await tell('/v1/moties/m-8/feiten', { soort: 'motie', aard: 'motie', onderwerp: 'Iets.' }, 'auditor');
    expect(await problemFrom(response)).toMatchObject({ status: 403, code: 'RIGHTS.ROLE' });
  });
});

describe('what parties ask of each other', () => {
  it('is escalated with its age, about something that is there', async () => {
    const raised = { soort: 'escalatie', ladder: 'regiegroep', grond: 'verschil-van-inzicht', onderwerp: 'Machtigingen.' };
    await told('/v1/escalaties/e1/feiten', { ...raised, over: 'brief-azwa' });
    await told('/v1/escalaties/e2/feiten', raised);
    await told('/v1/escalaties/e2/feiten', { soort: 'escalatie-uitkomst', uitkomst: 'Zo.', geldigVanaf: '2025-07-10' });
    expect(await codes('/v1/escalaties?open=true', 'escalaties')).toEqual(['e1']);
    const { escalatie } = await bodyOf<{ escalatie: object }>(await api.call('/v1/escalaties/e1?geldigOp=2025-07-23'));
    expect(escalatie).toMatchObject({ dagen: 20, trede: 1, tredeNaam: 'Regiegroep Aanpak Regeldruk', opgelost: null });
    expect(await problemFrom(await tell('/v1/escalaties/e3/feiten', { ...raised, over: 'actie-NIETS' }))).toMatchObject({ status: 400 });
    expect(await problemFrom(await tell('/v1/escalaties/e3/feiten', { ...raised, partijen: ['ZNN'] }))).toMatchObject({
      status: 400,
      fouten: [{ code: 'PARTY.UNKNOWN' }],
    });
  });

  it('is answered by a party that is known', async () => {
    const asked = { soort: 'aanspreking', partij: 'ZN', niveau: 'landelijk', aanleiding: 'Geen werkwijze.' };
    expect(await problemFrom(await tell('/v1/nakomingen/n1/feiten', asked))).toMatchObject({
      status: 400,
      fouten: [{ code: 'PARTY.UNKNOWN' }],
    });
    await api.call('/v1/importen', { as: 'vws', file: { type: 'text/csv', bytes: ONE_PARTY } });
    await told('/v1/nakomingen/n1/feiten', asked);
    await told('/v1/nakomingen/n1/feiten', { soort: 'aanspreking-antwoord', antwoord: 'In maart.' });
    expect(await codes('/v1/nakomingen?stand=beantwoord&partij=ZN', 'nakomingen')).toEqual(['n1']);
    await told('/v1/nakomingen/n1/feiten', { soort: 'aanspreking-uitkomst', uitkomst: 'nagekomen', toelichting: 'Er is er een.' });
    expect((await bodyOf<{ nakoming: object }>(await api.call('/v1/nakomingen/n1'))).nakoming).toMatchObject({
      stand: 'afgerond',
      antwoord: { tekst: 'In maart.' },
      uitkomst: { uitkomst: 'nagekomen' },
    });
  });
});

describe('a mid-term review', () => {
  const review = (body: object) => tell('/v1/mtrs/2027/feiten', body);

  it('freezes, agrees and concludes, with a decision that is there', async () => {
    await told('/v1/mtrs/2027/feiten', { soort: 'mtr', titel: 'MTR 2.0', akkoord: 'AZWA', besluitUiterlijk: '2027-06-30' });
    for (const invoer of ['realisatie', 'nakoming', 'randvoorwaarden', 'plannen'])
      await told('/v1/mtrs/2027/feiten', { soort: 'mtr-invoer', invoer, peildatum: '2025-06-30', volgnummer: 12 });
    const verschuivingen = [
      { sector: 'MSZ', bedrag: '-10 mln' },
      { sector: 'GGZ', bedrag: '9 mln' },
    ];
    const shift = { soort: 'mtr-maatregel', optie: 'c', maatregel: 'Schuiven.', verschuivingen, terugvalreden: 'Te weinig.' };
    expect(await problemFrom(await review(shift))).toMatchObject({ status: 409, code: 'REVIEW.NOT_NEUTRAL' });
    await told('/v1/mtrs/2027/feiten', { soort: 'mtr-maatregel', optie: 'a', maatregel: 'Scherper.' });
    const unknown = await review({ soort: 'mtr-besluit', conclusie: 'Door.', besluit: 'bo-nergens' });
    expect(await problemFrom(unknown)).toMatchObject({ status: 400, fouten: [{ code: 'DECISION.UNKNOWN' }] });
    await told('/v1/mtrs/2027/feiten', { soort: 'mtr-besluit', conclusie: 'Door.' });
    expect((await bodyOf<{ mtr: object }>(await api.call('/v1/mtrs/2027'))).mtr).toMatchObject({
      stand: 'besloten',
      invoer: [{ volgnummer: 12 }, {}, {}, {}],
      besluit: { opTijd: true },
    });
  });
});

describe('macrobeheersing', () => {
  const macro = (code: string, soort: string, body: object) =>
    tell(`/v1/macrobeheersing/${code}/feiten`, { soort, geldigVanaf: '2026-02-01', ...body });

  it('uses the instrument for MSZ 2025 above the kader of the IZA alone, by what is known then', async () => {
    await tellDecisions((path, body) => told(path, body));
    await macro('msz-2025', 'overschrijding-overleg', { besproken: 'Te veel.' });
    await macro('msz-2025', 'overschrijding-oorzaak', { oorzaak: 'Vraag.', elders: 'niet-aannemelijk' });
    const mbi = (besluit: string | undefined = OF_MINISTRY) =>
      macro('msz-2025', 'mbi-besluit', { ingezet: true, reden: 'Te veel.', besluit });
    const undecided = await macro('msz-2025', 'mbi-besluit', { ingezet: true, reden: 'Te veel.' });
    expect(await problemFrom(undecided)).toMatchObject({ status: 400, fouten: [{ code: 'DECISION.NEEDED', veld: 'besluit' }] });
    expect(await problemFrom(await mbi(OF_BOARD))).toMatchObject({ status: 400, fouten: [{ code: 'DECISION.OTHER_BODY' }] });
    expect(await problemFrom(await mbi())).toMatchObject({ status: 409, code: 'MACRO.NOTHING_KNOWN' });
    const kader = (body: object) => told('/v1/kaders/msz-2025/cijfers', body);
    await kader({ soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '31000 mln' });
    const estimate = (cijferkwartaal: number, bedrag: string) =>
      kader({
        soort: 'uitgavenraming',
        cijferjaar: 2025,
        cijferkwartaal,
        regel: 'Stand',
        bedrag,
        status: 'voorlopig',
        geldigVanaf: undefined,
      });
    await estimate(2, '30900 mln');
    expect(await problemFrom(await mbi())).toMatchObject({ status: 409, code: 'MACRO.WITHIN_FRAMEWORK' });
    await estimate(3, '31085 mln');
    expect((await mbi()).status).toBe(201);
    const { sectorjaar } = await bodyOf<{ sectorjaar: object }>(await api.call('/v1/macrobeheersing/msz-2025'));
    expect(sectorjaar).toMatchObject({
      mbi: { ingezet: true, besluit: OF_MINISTRY, afgesprokenKader: '31000000000.00', uitgaven: '31085000000.00' },
    });
    const lower = await macro('msz-2025', 'begrotingskader-verlaging', { bedrag: '1 mln', reden: 'X' });
    expect(await problemFrom(lower)).toMatchObject({ status: 409, code: 'MACRO.NO_UNDERSPENDING' });
    expect(await codes('/v1/macrobeheersing?sector=msz&jaar=2025', 'macrobeheersing')).toEqual(['msz-2025']);
    expect(await problemFrom(await macro('ggz-2024', 'mbi-besluit', { ingezet: true, reden: 'X', besluit: OF_MINISTRY }))).toMatchObject({
      code: 'MACRO.EXCLUDED',
    });
  });
});
