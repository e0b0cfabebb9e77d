import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const MEANS = history.filter(({ stream }) => stream === 'budget-transformatiemiddelen');
const ofType = (type: string, from: readonly Line[] = MEANS) => from.filter((line) => line.type === type);
const amountOf = (line: Line, name = 'part'): bigint => BigInt((field(line, name) as { amount: string }).amount);
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
const millions = (amount: number) => BigInt(Math.round(amount * 1_000)) * 100_000n;

describe('the transformatiemiddelen', () => {
  it('are 2.800 million with four earmarks of 1.400 together (001 r. 468-469)', () => {
    expect(ofType('BudgetEstablished').map((line) => amountOf(line, 'total'))).toEqual([millions(2_800)]);
    const earmarks = ofType('EarmarkSet').filter(({ recordedAt }) => recordedAt === KNOWN.november);
    expect(earmarks.map((line) => [field(line, 'earmark'), amountOf(line)])).toEqual([
      ['msz', millions(940)],
      ['ggz', millions(160)],
      ['huisartsenzorg-mdz', millions(160)],
      ['wijkverpleging', millions(140)],
    ]);
    expect(sum(earmarks.map((line) => amountOf(line)))).toBe(millions(1_400));
  });

  it('have yearly tranches of 608, 2.432 together (001 r. 2304-2305)', () => {
    expect(ofType('TrancheSet').map((line) => [field(line, 'year'), amountOf(line)])).toEqual(
      [2023, 2024, 2025, 2026].map((year) => [year, millions(608)]),
    );
  });

  it('go for about 400 through VWS, which revises nothing', () => {
    expect(ofType('BudgetRevised')).toEqual([]);
    const splits = ofType('BudgetSplitByChannel').map((line) => field(line, 'parts') as { part: { amount: string; bound: string } }[]);
    expect(splits.map((parts) => parts.map(({ part }) => [BigInt(part.amount), part.bound]))).toEqual([
      [
        [millions(2_400), 'about'],
        [millions(400), 'about'],
      ],
      [
        [millions(2_400), 'exact'],
        [millions(400), 'about'],
      ],
    ]);
  });

  it('run to the end of 2026, and from July 2025 to that of 2028, but for the earmarks', () => {
    expect(ofType('BudgetTermSet').map((line) => [line.validFrom, field(line, 'until')])).toEqual([
      ['2022-08-12', '2026-12-31'],
      ['2025-07-03', '2028-12-31'],
    ]);
    expect(new Set(ofType('EarmarkSet').map((line) => `${line.validFrom} ${field(line, 'until')}`))).toEqual(
      new Set(['2022-08-12 null', '2025-07-03 2026-12-31']),
    );
  });
});

describe('the table via the VWS-begroting (000 r. 404-443)', () => {
  const lines = ofType('VwsLineSet');

  it('has eight lines and eight, of 199,2 and 229,393 million, of which 29,4 from the envelop Passende Zorg', () => {
    const table = (name: string) => lines.filter((line) => field(line, 'table') === name);
    expect([table('commitments').length, table('national-measures').length]).toEqual([8, 8]);
    expect(sum(table('commitments').map((line) => amountOf(line)))).toBe(millions(199.2));
    expect(sum(table('national-measures').map((line) => amountOf(line)))).toBe(millions(229.393));
    const elsewhere = lines.filter((line) => field(line, 'fromOtherEnvelope') !== null);
    expect(elsewhere.map((line) => (field(line, 'fromOtherEnvelope') as { part: { amount: string } }).part.amount)).toEqual([
      String(millions(29.4)),
    ]);
  });

  it('says of each its earmark as printed, and has its own peildatum', () => {
    const earmarks = lines.map((line) => field(line, 'earmark'));
    expect(earmarks.slice(0, 8)).toEqual([
      'msz',
      'niet geoormerkt',
      'msz',
      'huisartsen en mdz',
      'huisartsen en mdz',
      'huisartsen en mdz',
      'wijkverpleging',
      null,
    ]);
    expect(earmarks.slice(8)).toEqual(Array(8).fill('niet geoormerkt'));
    expect(new Set(lines.map((line) => `${field(line, 'dataDate')} ${line.validFrom}`))).toEqual(new Set(['mei 2024 2024-05-31']));
  });
});

it('the doorbraakmiddelen are 400 million a year, of which 100 for the sociaal domein (004 r. 5311-5312, 6955-6957)', () => {
  const ceilings = history.filter(({ type }) => type === 'BreakthroughCeilingSet');
  expect(ceilings.map((line) => [field(line, 'year'), amountOf(line, 'ceiling'), amountOf(line, 'socialDomain')])).toEqual([
    [2027, millions(400), millions(100)],
    [2028, millions(400), millions(100)],
  ]);
});
