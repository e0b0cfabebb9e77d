import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const MILLION = 100_000_000n;
const ofType = (type: string): readonly Line[] => history.filter((line) => line.type === type);

describe('the figures of both editions', () => {
  const estimates = ofType('ExpenditureEstimated');
  const published = (line: Line) => field(line, 'publication');

  it('are 20 estimates, 2 funds and 4 growths, each of the publication of its edition', () => {
    expect([estimates.length, ofType('FundClaimSet').length, ofType('MedicineGrowthReported').length]).toEqual([20, 2, 4]);
    const of = (code: string) => history.filter((line) => published(line) === code && line.type !== 'EmbargoSet');
    expect([of('actualisatie-2024q3').length, of('actualisatie-2024q4').length]).toEqual([14, 12]);
    expect(new Set(of('actualisatie-2024q3').map(({ recordedAt }) => recordedAt))).toEqual(new Set([KNOWN.november]));
    expect(new Set(of('actualisatie-2024q4').map(({ recordedAt }) => recordedAt))).toEqual(new Set([KNOWN.may]));
  });

  it('are under embargo until 1 December 2024 and 1 June 2025, from before the first of them', () => {
    const embargoes = ofType('EmbargoSet');
    expect(embargoes.map((line) => [line.stream, field(line, 'until')])).toEqual([
      ['publicatie-actualisatie-2024q3', '2024-12-01'],
      ['publicatie-actualisatie-2024q4', '2025-06-01'],
    ]);
    for (const embargo of embargoes) {
      const first = history.findIndex((line) => published(line) === published(embargo));
      expect(history[first]).toBe(embargo);
    }
  });

  it('are of the third and the fourth quarter of 2024, for 2024 and 2023 alike, with the label that May kept', () => {
    const figures = (line: Line) => field(line, 'figures') as { year: number; quarter: number };
    expect(
      new Set(estimates.map((line) => `${published(line)} ${figures(line).year} ${figures(line).quarter} ${field(line, 'label')}`)),
    ).toEqual(
      new Set([
        'actualisatie-2024q3 2024 3 Uitgaven stand ultimo oktober 2024',
        'actualisatie-2024q4 2024 4 Uitgaven stand ultimo oktober 2024',
      ]),
    );
  });

  it('hold from the last day of that quarter, and a fund from the first of its year', () => {
    const from = (type: string) => new Set(ofType(type).map((line) => `${field(line, 'publication')} ${line.validFrom}`));
    const quarters = new Set(['actualisatie-2024q3 2024-09-30', 'actualisatie-2024q4 2024-12-31']);
    expect([from('ExpenditureEstimated'), from('MedicineGrowthReported')]).toEqual([quarters, quarters]);
    expect(ofType('FundClaimSet').map(({ validFrom }) => validFrom)).toEqual(['2024-01-01', '2023-01-01']);
  });

  it('say of expensive medicines their growth and no base', () => {
    expect(ofType('MedicineGrowthReported').map((line) => [line.stream, field(line, 'growth'), field(line, 'base')])).toEqual([
      ['kader-msz-2024', '3.5', null],
      ['kader-msz-2023', '4.7', null],
      ['kader-msz-2024', '3.2', null],
      ['kader-msz-2023', '3.5', null],
    ]);
    expect(ofType('CovidCostsPublished')).toEqual([]);
  });

  it('say of the fund 60 million in 2024 and 75 in 2023', () => {
    expect(ofType('FundClaimSet').map((line) => [line.stream, field(line, 'fund'), field(line, 'amount')])).toEqual([
      ['kader-wijkverpleging-2024', 'Opleidingsfonds wijkverpleging', String(60n * MILLION)],
      ['kader-wijkverpleging-2023', 'IZA-Fonds wijkverpleging', String(75n * MILLION)],
    ]);
  });
});
