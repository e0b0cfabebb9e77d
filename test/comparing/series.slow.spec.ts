import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { POINTS, seriesText, toldSeries } from '@peildatum/comparing';
import { answerCsv } from '@peildatum/tables';
import { linesOfCsv } from '../../libs/tables/testing/read-back.js';
import { type ComparingStand, on, openComparingStand } from './comparing-stand.js';

let world: ComparingStand;
beforeAll(async () => {
  world = await openComparingStand();
});
afterAll(() => world.close());

const D = 'acties.D.afgerond';
/** Of D, by what is known now: the days on which one more was completed. */
const CHANGES: readonly (readonly [string, number])[] = [
  ['2024-11-01', 0],
  ['2024-11-18', 7],
  ['2024-12-31', 8],
  ['2025-03-25', 9],
];
const values = ({ punten }: Awaited<ReturnType<ComparingStand['series']>>) =>
  punten.map(({ klokken, waarde }) => [klokken.geldigOp, waarde]);

describe('a figure through time', () => {
  it('is what the report of each month-end has, by what is known now', async () => {
    const series = await world.series({ key: D, from: on('2024-11-01'), to: on('2025-03-31') });
    expect(values(series)).toEqual([
      ['2024-11-30', 7],
      ['2024-12-31', 8],
      ['2025-01-31', 8],
      ['2025-02-28', 8],
      ['2025-03-31', 9],
    ]);
    expect(series).toMatchObject({ naam: 'thematafel D, Afgerond', eenheid: 'aantal', bekend: 'nu', per: 'maand' });
  });

  it('is by what was known then another: in December nobody had told of the eighth', async () => {
    const series = await world.series({ key: D, from: on('2024-11-01'), to: on('2025-03-31'), known: 'toen' });
    expect(values(series).map(([, value]) => value)).toEqual([7, 7, 7, 7, 7]);
  });

  it('has a point for each edition of a period, an estimate with the quarter of its figures', async () => {
    const { punten } = await world.series({ key: 'kaders.2024.msz.verschil', per: 'editie', to: on('2025-12-31') });
    expect(punten.map(({ klokken, waarde, cijfers }) => [klokken.geldigOp, waarde, cijfers])).toEqual([
      ['2024-11-18', '-155', '2024-Q3'],
      ['2025-05-20', '-58', '2024-Q4'],
    ]);
  });

  it('says where a report has no such figure, which is not zero', async () => {
    const { punten } = await world.series({ key: D, from: on('2020-01-31'), to: on('2020-01-31') });
    expect(punten).toMatchObject([{ waarde: null, stand: 'niet in de rapportage' }]);
  });

  it('has sixty points at most, and says where the rest begins', async () => {
    const sixty = { key: D, from: on('2020-02-01'), to: on('2025-01-31') };
    expect(await world.series(sixty)).toMatchObject({ punten: { length: 60 }, verder: null });
    const first = await world.series({ ...sixty, from: on('2020-01-31') });
    expect(first).toMatchObject({ punten: { length: 60 }, verder: '2025-01-31' });
    expect(values(await world.series({ ...sixty, from: on(first.verder ?? '') }))).toEqual([['2025-01-31', 8]]);
    await expect(world.series({ ...sixty, to: on('2020-01-01') })).rejects.toMatchObject({ code: 'SERIES.PERIOD', field: 'van' });
  });

  it('has a point for each day on which it changed, and is on every other day as on the one before it', async () => {
    const period = { key: D, from: on('2024-11-01'), to: on('2025-05-31') };
    const { punten, verder } = await world.series({ ...period, per: 'wijziging' });
    expect([punten.map(({ klokken, waarde }) => [klokken.geldigOp, waarde]), verder]).toEqual([CHANGES, null]);
    for (const [day, value] of values(await world.series(period))) {
      const last = CHANGES.findLast(([changed]) => changed <= String(day));
      expect([day, value]).toEqual([day, last?.[1]]);
    }
  });

  it('changed by what was known then on the day that it was told', async () => {
    const { punten } = await world.series({ key: D, from: on('2025-05-01'), to: on('2025-06-30'), per: 'wijziging', known: 'toen' });
    expect(punten.map(({ klokken, waarde }) => [klokken.geldigOp, waarde])).toEqual([
      ['2025-05-01', 7],
      ['2025-05-30', 9],
    ]);
  });

  it('is refused for what is no figure, with what was meant', async () => {
    await expect(world.series({ key: 'acties.D.afgrond' })).rejects.toMatchObject({
      code: 'FIGURE.NOT_FOUND',
      kind: 'not-found',
      message:
        "De sleutel 'acties.D.afgrond' is geen cijfer van de rapportage; bedoelt u acties.D.afgerond of acties.afgerond of acties.D.afgevoerd?",
    });
  });

  it('is written in words and as CSV, each point with its clocks', async () => {
    const series = await world.series({ key: D, from: on('2024-12-31'), to: on('2024-12-31') });
    expect(seriesText(series)).toBe(
      'thematafel D, Afgerond [acties.D.afgerond], zoals nu bekend\n  31 december 2024: 8; volgnummer 4305\n',
    );
    const [head = [], line = []] = linesOfCsv(answerCsv(POINTS, toldSeries(series)));
    expect(Object.fromEntries(head.map((name, i) => [name, line[i]]))).toMatchObject({
      sleutel: 'acties.D.afgerond',
      naam: 'thematafel D, Afgerond',
      'klokken.geldigOp': '2024-12-31',
      'klokken.volgnummer': '4305',
      waarde: '8',
      stand: 'bekend',
      cijfers: '',
      editie: '',
    });
  });
});
