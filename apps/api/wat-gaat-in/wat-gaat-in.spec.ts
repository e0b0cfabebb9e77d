import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

/** The clock of the test API stands on 20 November 2026. */
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Written {
  readonly gebeurtenissen: readonly { readonly id: string }[];
}
const write = (path: string, body: object) => api.call(path, { as: 'beheerder', body });
const told = async (path: string, body: object): Promise<Written> => {
  const response = await write(path, body);
  expect([response.status, response.ok ? '' : await response.clone().text()]).toEqual([201, '']);
  return await bodyOf<Written>(response);
};
const ahead = async (query = '') =>
  (
    await bodyOf<{ watGaatIn: readonly { geldigVanaf: string; onderwerp: string; soort: string }[] }>(
      await api.call(`/v1/wat-gaat-in${query}`),
    )
  ).watGaatIn;
const totalOn = async (date: string) =>
  (await bodyOf<{ budget: { totaal: { bedrag: string } } }>(await api.call(`/v1/budgetten/later?geldigOp=${date}`))).budget.totaal.bedrag;

const revised = (geldigVanaf: string) => ({ soort: 'budgetherziening', bedrag: '90 mln', reden: 'Vanaf dan.', geldigVanaf });

describe('a decision made ahead', () => {
  it('waits for its date: no earlier peildatum counts it, and a later one does', async () => {
    await told('/v1/budgetten/later/besluiten', { soort: 'budget', titel: 'Later', bedrag: '100 mln', geldigVanaf: '2026-01-01' });
    await told('/v1/budgetten/later/besluiten', revised('2027-06-01'));
    expect(await totalOn('2026-11-20')).toBe('100000000.00');
    expect(await totalOn('2027-05-31')).toBe('100000000.00');
    expect(await totalOn('2027-06-01')).toBe('90000000.00');
  });

  it('is listed as long as it waits, at both clocks, by date', async () => {
    const { gebeurtenissen } = await told('/v1/budgetten/later/besluiten', {
      soort: 'looptijd',
      tot: '2028-12-31',
      geldigVanaf: '2027-01-01',
    });
    expect((await ahead()).map(({ geldigVanaf, onderwerp, soort }) => [geldigVanaf, onderwerp, soort])).toEqual([
      ['2027-01-01', 'budget-later', 'looptijd van een budget'],
      ['2027-06-01', 'budget-later', 'herziening van een budget'],
    ]);
    const all = await bodyOf<{ watGaatIn: readonly object[] }>(await api.call('/v1/wat-gaat-in'));
    expect(all.watGaatIn[1]).toMatchObject({
      volgnummer: expect.any(Number),
      soort: 'herziening van een budget',
      gegevens: {
        totaal: { bedrag: '90000000.00', grens: 'precies', tekst: '90 mln' },
        oorzaken: [],
        besluitDoor: null,
        reden: 'Vanaf dan.',
      },
    });
    expect((await ahead('?geldigOp=2027-01-01')).map(({ soort }) => soort)).toEqual(['herziening van een budget']);
    expect(await ahead('?geldigOp=2027-06-01')).toEqual([]);
    expect(await ahead('?geldigOp=2026-11-20&volgnummer=2')).toEqual([]);
    await told('/v1/budgetten/later/correcties', { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Toch niet.', vervanging: null });
    expect((await ahead()).map(({ soort }) => soort)).toEqual(['herziening van een budget']);
  });

  it('may be put on another date by a correction, also one to come', async () => {
    const { gebeurtenissen } = await told('/v1/budgetten/later/besluiten', {
      soort: 'tranche',
      jaar: 2026,
      bedrag: '10 mln',
      geldigVanaf: '2026-02-01',
    });
    const vervanging = { soort: 'tranche', jaar: 2026, bedrag: '10 mln', geldigVanaf: '2027-02-01' };
    await told('/v1/budgetten/later/correcties', { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Later.', vervanging });
    expect((await ahead()).map(({ geldigVanaf, soort }) => [geldigVanaf, soort])).toContainEqual(['2027-02-01', 'tranche van een budget']);
  });

  it('is a milestone that is planned, and no status: what happened is told when it has', async () => {
    await told('/v1/thematafels/D', { naam: 'Digitalisering', geldigVanaf: '2024-01-01' });
    await told('/v1/thematafels/D/mijlpalen', { titel: 'Normen', gereed: 'Q3 2027', geldigVanaf: '2027-01-01' });
    expect((await ahead()).map(({ soort }) => soort)).toContain('geplande mijlpaal');
    const { thematafel } = await bodyOf<{ thematafel: object }>(await api.call('/v1/thematafels/D'));
    expect(JSON.stringify(thematafel)).not.toContain('Normen');
    const later = await bodyOf<{ thematafel: object }>(await api.call('/v1/thematafels/D?geldigOp=2027-01-01'));
    expect(JSON.stringify(later.thematafel)).toContain('Normen');
    const achieved = await write('/v1/thematafels/D/mijlpalen', { titel: 'Behaald', geldigVanaf: '2027-01-01' });
    expect((await problemFrom(achieved)).fouten).toMatchObject([{ code: 'FACT.IN_FUTURE' }]);
    const grant = {
      soort: 'vws-regel',
      regel: 'x',
      tabel: 'verplichtingen',
      titel: 'X',
      bedrag: '1 mln',
      stand: 'mei',
      geldigVanaf: '2027-01-01',
    };
    expect((await problemFrom(await write('/v1/budgetten/later/besluiten', grant))).fouten).toMatchObject([{ code: 'FACT.IN_FUTURE' }]);
  });
});
