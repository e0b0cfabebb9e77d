import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QUESTIONS } from '@peildatum/questions';
import { APPROVALS } from '../../../libs/questions/questions/own-approvals.js';
import { codec } from '../../runtime/composition.js';
import { Dossiers } from '../testing/dossiers.js';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

type Row = Readonly<Record<string, unknown>>;
interface Answered {
  readonly klokken: { readonly volgnummer: number };
  readonly rijen: readonly Row[];
  readonly totaal: number;
  readonly volgende: string | null;
}

let api: TestApi;
const write = (path: string, body: object, as?: string) => record(api, path, body, as);
const asked = (question: string, query = '', as = 'auditor') => api.call(`/v1/vragen/${question}${query}`, { as });
const rows = async (question: string, query = '') => (await bodyOf<Answered>(await asked(question, query))).rijen;

beforeAll(async () => {
  api = await startTestApi();
  await write('/v1/thematafels/D', { naam: 'D', geldigVanaf: '2024-01-01' });
  await write('/v1/thematafels/E', { naam: 'E', geldigVanaf: '2024-01-01' });
  await write('/v1/acties', { code: 'D-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  await write('/v1/acties/D-1/statusmeldingen', { status: 'loopt-op-schema', geldigVanaf: '2026-11-20', toelichting: 'Op tijd gezegd.' });
  for (const peildatum of ['2025-05-20', '2025-09-05'])
    await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum, naam: peildatum });
  for (const peildatum of ['2025-05-20', '2025-09-05'])
    await write(`/v1/edities/${peildatum}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-10-01' });
  await write('/v1/acties/D-1/statusmeldingen', { status: 'loopt-voor', geldigVanaf: '2025-08-01', toelichting: 'Laat gezegd.' });
  await write('/v1/edities/2025-09-05/bevriezing', { doelgroep: 'openbaar' });
  const budget = { soort: 'budget', titel: 'Middelen', bedrag: '2800 mln', geldigVanaf: '2024-01-01' };
  const told = await write('/v1/budgetten/middelen/besluiten', budget);
  const { soort, ...rest } = budget;
  await write('/v1/budgetten/middelen/correcties', {
    gebeurtenis: eventOf(told),
    reden: 'Verkeerd gelezen.',
    vervanging: { soort, ...rest, bedrag: '2799 mln' },
  });
  const name = await write('/v1/rapportage/gegevens', { soort: 'partijen', aantal: 17, geldigVanaf: '2025-01-01' });
  await write('/v1/rapportage/correcties', { gebeurtenis: eventOf(name), reden: 'Dubbel.', vervanging: null });
  await new Dossiers(async (path, body) => ({ ...(await write(path, body)) })).approvedToets();
});
afterAll(() => api.close());

describe('a standing question', () => {
  it('is in the list, with whether who asks may ask it', async () => {
    const listed = async (as?: string) =>
      (await bodyOf<{ vragen: { naam: string; voorU: boolean }[] }>(await api.call('/v1/vragen', as === undefined ? {} : { as }))).vragen;
    expect((await listed('auditor')).map(({ naam, voorU }) => [naam, voorU])).toEqual(
      QUESTIONS.map(({ name }) => [name, name !== 'inzagen']),
    );
    expect((await listed()).filter(({ voorU }) => voorU).map(({ naam }) => naam)).toEqual(['herziene-edities', 'stille-tafels']);
  });

  it.each(QUESTIONS.map(({ name, access }) => [name, access]))('%s is refused to who may not %s', async (name, access) => {
    const { status } = await asked(name, '', 'coordinator-d');
    expect(status).toBe(access === 'read-figures' ? 200 : 403);
  });

  it('refuses a number that is none and a place that is none, by their names', async () => {
    expect(await problemFrom(await asked('laat-vastgelegd', '?dagen=veel'))).toMatchObject({ fouten: [{ veld: 'dagen' }] });
    const refused = await asked('laat-vastgelegd', '?na=hier');
    expect([refused.status, (await problemFrom(refused)).detail]).toEqual([400, expect.stringContaining('geen plaats in deze lijst')]);
  });
});

describe('what was told late', () => {
  it('is what became known more than so many days after it began to hold', async () => {
    const late = await rows('laat-vastgelegd', '?dagen=470');
    expect(late.filter(({ onderwerp }) => onderwerp === 'actie-D-1')).toMatchObject([
      { naam: 'registratie van een actie', dagenLater: 688 },
      { geldigVanaf: '2025-08-01', dagenLater: 476, rol: 'beheerder', organisatie: 'VWS' },
    ]);
    expect(await rows('laat-vastgelegd', '?dagen=476')).toHaveLength(late.length - 1);
  });

  it('pages on at the same clocks, and loses or doubles nothing', async () => {
    const whole = await rows('laat-vastgelegd', '?limiet=500');
    const paged: Row[] = [];
    let next: string | null = '/v1/vragen/laat-vastgelegd?limiet=3';
    while (next !== null) {
      const { rijen, totaal, volgende }: Answered = await bodyOf<Answered>(await api.call(next, { as: 'auditor' }));
      expect(totaal).toBe(whole.length);
      paged.push(...rijen);
      next = volgende;
    }
    expect(whole.length).toBeGreaterThan(6);
    expect(paged).toEqual(whole);
  });

  it('is of the clocks: nothing of what was not known yet, or holds only later', async () => {
    const { klokken } = await bodyOf<Answered>(await asked('laat-vastgelegd'));
    expect((await rows('laat-vastgelegd', '?volgnummer=3')).length).toBeLessThan(3);
    expect(await rows('laat-vastgelegd', `?geldigOp=2023-12-31&volgnummer=${klokken.volgnummer}`)).toEqual([]);
  });

  it('is one table as a file', async () => {
    const csv = await asked('laat-vastgelegd', '?formaat=csv&geldigOp=2025-01-01');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="vragen-laat-vastgelegd-2025-01-01.csv"');
    const [head = ''] = (await csv.text()).split('\r\n');
    expect(head).toBe('volgnummer,naam,onderwerp,geldigVanaf,bekendOp,rol,organisatie,bron,id,dagenLater');
  });
});

describe('corrections', () => {
  it('stand by size: the largest difference first, what has no amount after it', async () => {
    expect(await rows('grootste-correcties')).toMatchObject([
      { onderwerp: 'budget-middelen', verschil: '1000000.00', gecorrigeerd: 'budget', dagenOnjuist: 0 },
      { onderwerp: 'governance', verschil: null, gecorrigeerd: 'aantal partijen' },
    ]);
    expect(await rows('grootste-correcties', '?dagen=1')).toEqual([]);
  });
});

describe('approvals by who told it', () => {
  it('name what the same person told before', async () => {
    expect(await rows('eigen-goedkeuringen')).toMatchObject([
      { naam: 'goedkeuring van een snelle toets', gemeld: 'indiening van een snelle toets' },
    ]);
  });

  it('are of events that there are', () => {
    const named = Object.entries(APPROVALS).flat(2);
    expect(named.filter((type) => codec.definitions[type] === undefined)).toEqual([]);
  });
});

describe('facts without a source', () => {
  it('are those that stand: what was corrected is not, and its correction is', async () => {
    const found = await rows('zonder-bron', '?limiet=500');
    const budget = found.filter(({ onderwerp }) => onderwerp === 'budget-middelen');
    expect(budget).toMatchObject([{ herkomst: 'vastgelegd' }]);
    expect(found.every((row) => !('bron' in row))).toBe(true);
  });
});

describe('an edition that was frozen', () => {
  it('is asked what was told in the hours before', async () => {
    const found = await rows('vlak-voor-bevriezing', '?limiet=500');
    expect(found.map(({ editie }) => editie)).toEqual(found.map(() => '2025-09-05'));
    expect(found.filter(({ onderwerp }) => onderwerp === 'actie-D-1')).toHaveLength(3);
    expect(found.filter(({ onderwerp }) => onderwerp === 'budget-middelen')).toEqual([]);
  });

  it('is said to be restated by what was told of its peildatum afterwards', async () => {
    expect(await rows('herziene-edities')).toMatchObject([
      { editie: '2025-09-05', peildatum: '2025-09-05', correcties: 2, lateFeiten: 5, herzienIn: null },
    ]);
  });
});

describe('a thematafel that told nothing between two editions', () => {
  it('is named with the last day of which it told something', async () => {
    expect(await rows('stille-tafels')).toEqual([{ thematafel: 'E', vanaf: '2025-05-20', peildatum: '2025-09-05', laatst: '2024-01-01' }]);
  });
});

describe('what was read of who did what', () => {
  it('is counted without a person, and read by a beheerder', async () => {
    const person = '00000000-0000-4000-8000-000000000002';
    await api.call(`/v1/gebeurtenissen?onderwerp=actie-D-1&persoon=${person}&organisatie=Anna`, { as: 'auditor' });
    await api.call('/v1/gebeurtenissen?onderwerp=Anna%20de%20Vries', { as: 'auditor' });
    await api.call('/v1/gebeurtenissen?onderwerp=actie-D-1', { as: 'coordinator-d' });
    await api.readings.flush();
    expect((await asked('inzagen')).status).toBe(403);
    const answer = await asked('inzagen', '', 'beheerder');
    const text = await answer.text();
    expect(text).not.toMatch(new RegExp(`Anna|${person}`));
    const { rijen } = JSON.parse(text) as Answered;
    const read = { methode: 'GET', status: 200, rol: 'auditor', organisatie: 'ADR' };
    const ofLog = rijen.filter(({ route }) => route === '/v1/gebeurtenissen');
    expect(ofLog.sort((a, b) => (String(a.filter) < String(b.filter) ? -1 : 1))).toMatchObject([
      { ...read, filter: 'onderwerp' },
      { ...read, filter: 'onderwerp actie-D-1, organisatie, persoon' },
    ]);
    expect(rijen.some(({ route, filter }) => route === '/v1/vragen/laat-vastgelegd' && filter === 'dagen')).toBe(true);
  });
});

describe('the log and the read models', () => {
  it('say the same, at the clocks that are asked', async () => {
    const { klokken, rijen } = await bodyOf<Answered>(await asked('controleer', '?volgnummer=5'));
    expect([klokken.volgnummer, rijen]).toEqual([
      5,
      [{ uitkomst: 'gelijk', gebeurtenissen: 5, overgeslagen: 0, zonderBesluit: 0, waar: null, plaats: null }],
    ]);
  });
});
