import { describe, expect, it } from '@jest/globals';
import type { Cents, Decimal } from '@peildatum/kernel';
import { mln } from '../../testing/facts.js';
import { covid, estimate, framework, frameworkOf, fund, medicines } from '../../testing/frameworks.js';
import { type AccountOf, accountOf } from './framework.account.js';
import { thresholdOf } from './medicines-correction.js';

const known = (millions: number) => ({ value: mln(millions), why: null });
const unknown = (why: string) => ({ value: null, why });

describe('the difference', () => {
  it.each([
    ['ggz-2024', 5_561, 5_303, 258],
    ['huisartsenzorg-2024', 4_455, 4_318, 137],
    ['mdz-2024', 909, 911, -2],
    ['msz-2024', 30_061, 30_215, -154],
  ] as const)('of %s is expenditure less kader', (code, spent, agreed, difference) => {
    const { account } = frameworkOf(code, [framework(code, agreed), estimate('2024q3', spent)]);
    expect(account).toMatchObject({ framework: known(agreed), expenditure: known(spent), difference: known(difference), covid: null });
    expect(account.remaining).toEqual(known(difference));
  });

  it('counts what a fund pays outside the Zvw', () => {
    const { account } = frameworkOf('wijkverpleging-2024', [
      framework('wijkverpleging-2024', 4_415),
      estimate('2024q3', 3_340),
      fund('wijkverpleging-2024', 60),
    ]);
    expect(account.fund).toEqual({ name: 'Opleidingsfonds wijkverpleging', amount: mln(60) });
    expect(account.difference).toEqual(known(-1_015));
  });

  it('is unknown without a kader or an estimate, and says which', () => {
    expect(frameworkOf('ggz-2024', [estimate('2024q3', 1)]).account).toMatchObject({
      framework: unknown('no-framework'),
      difference: unknown('no-framework'),
      remaining: unknown('no-framework'),
      used: unknown('no-framework'),
    });
    expect(frameworkOf('ggz-2024', [framework('ggz-2024', 1)]).account).toMatchObject({
      expenditure: unknown('no-estimate'),
      difference: unknown('no-estimate'),
      used: unknown('no-estimate'),
    });
  });

  it('compares with the kader of the report, not with one of another price level', () => {
    const other = framework('ggz-2024', 4_628, { series: 'prijspeil-2022' });
    const { account, reported, series } = frameworkOf('ggz-2024', [other, estimate('2024q3', 5_561)]);
    expect(series).toHaveLength(1);
    expect([reported, account.framework]).toEqual([null, unknown('no-framework')]);
  });
});

describe('covid', () => {
  const of2023 = [framework('msz-2023', 28_135), medicines('2024q3', '3.5')];

  it.each([
    ['2024q3', 28_074, -149, 88],
    ['2024q4', 28_049, -175, 89],
  ] as const)(
    'was not published: on the figures of %s the difference is unknown, and the printed one implies it',
    (on, spent, printed, implied) => {
      const { account } = frameworkOf('msz-2023', [...of2023, estimate(on, spent, { difference: printed })]);
      expect(account).toMatchObject({
        covid: unknown('covid-not-published'),
        difference: unknown('covid-not-published'),
        remaining: unknown('covid-not-published'),
        impliedCovid: mln(implied),
      });
      expect(account.used).toEqual({ value: spent === 28_074 ? '99.8' : '99.7', why: null });
    },
  );

  it('published leaves it out, and implies nothing', () => {
    const { account } = frameworkOf('msz-2023', [...of2023, estimate('2024q3', 28_074, { difference: -149 }), covid('msz-2023', 88)]);
    expect(account).toMatchObject({ covid: known(88), difference: known(-149), remaining: known(-149), impliedCovid: null });
  });

  it('implies nothing where nothing was printed', () => {
    expect(frameworkOf('msz-2023', [...of2023, estimate('2024q3', 28_074)]).account.impliedCovid).toBeNull();
  });

  it('is left out of the MSZ in 2023 alone', () => {
    for (const code of ['msz-2024', 'ggz-2023'] as const)
      expect(frameworkOf(code, [framework(code, 1), estimate('2024q3', 3)]).account).toMatchObject({
        covid: null,
        difference: known(2),
        impliedCovid: null,
      });
  });
});

describe('the threshold of expensive medicines', () => {
  it.each([
    [2022, null],
    [2023, '7'],
    [2024, '7'],
    [2025, '5'],
    [2026, '5'],
    [2027, null],
  ])('of %s is %s', (year, percent) => {
    expect(thresholdOf(year)).toBe(percent);
    expect(accountOf({ ...NOTHING, sector: 'msz', year }).threshold).toBe(percent);
  });
});

const NOTHING: AccountOf = { sector: 'msz', year: 2024, reported: null, estimate: null, fund: null, covid: null, medicines: null };
const PRINTED = { difference: null, correction: null, remaining: null };

/** An MSZ of 1,000 mln with so much over it. */
const mszOver = (over: number, year: number, growth: string | null, base: Cents | null = mln(1_000)) =>
  accountOf({
    ...NOTHING,
    year,
    reported: { stated: mln(1_000) },
    estimate: { amount: mln(1_000 + over), printed: PRINTED },
    covid: mln(0),
    medicines: growth === null ? null : { growth: growth as Decimal, base },
  });

describe('the correction of expensive medicines', () => {
  it.each([
    [2023, '7'],
    [2024, '7'],
    [2025, '5'],
    [2026, '5'],
  ])('is none at the threshold of %s exactly, and half of what is above it', (year, threshold) => {
    const at = mszOver(100, year, threshold);
    expect([at.correction, at.remaining]).toEqual([known(0), known(100)]);
    expect(mszOver(100, year, `${Number(threshold) - 1}.999999`).correction).toEqual(known(0));
    // A millionth of a percent of 1,000 mln is ten euro.
    expect(mszOver(100, year, `${threshold}.000001`).correction).toEqual({ value: '500', why: null });
    const above = mszOver(100, year, `${Number(threshold) + 2}`);
    expect([above.correction, above.remaining]).toEqual([known(10), known(90)]);
  });

  it('is none when the MSZ is not over its kader, whatever else is unknown', () => {
    for (const over of [0, -0.000_000_01, -100])
      for (const growth of ['12', null])
        for (const year of [2023, 2024, 2026, 2027]) {
          const { correction, remaining } = mszOver(over, year, growth, null);
          expect([correction, remaining]).toEqual([known(0), known(over)]);
        }
    expect(mszOver(0.000_000_01, 2024, '12').correction).not.toEqual(known(0));
  });

  it('is none below the threshold though the difference is unknown', () => {
    expect(accountOf({ ...NOTHING, medicines: { growth: '7' as Decimal, base: null } }).correction).toEqual(known(0));
    expect(accountOf({ ...NOTHING, medicines: { growth: '7.1' as Decimal, base: null } }).correction).toEqual(unknown('no-estimate'));
  });

  it('is none when the MSZ would not be over even with all of its covid costs', () => {
    const { correction, difference } = accountOf({
      ...NOTHING,
      year: 2023,
      reported: { stated: mln(28_135) },
      estimate: { amount: mln(28_074), printed: PRINTED },
    });
    expect([correction, difference]).toEqual([known(0), unknown('covid-not-published')]);
    const over = accountOf({ ...NOTHING, year: 2023, reported: { stated: mln(1) }, estimate: { amount: mln(2), printed: PRINTED } });
    expect(over.correction).toEqual(unknown('covid-not-published'));
  });

  it('is unknown when it is triggered and something is missing', () => {
    expect(mszOver(1, 2024, '8', null)).toMatchObject({
      correction: unknown('base-not-published'),
      remaining: unknown('base-not-published'),
    });
    expect(mszOver(1, 2024, null)).toMatchObject({ correction: unknown('growth-not-published'), growth: unknown('growth-not-published') });
    expect(mszOver(1, 2027, '8')).toMatchObject({ correction: unknown('threshold-not-agreed'), threshold: null });
  });

  it('is rounded last, to the cent', () => {
    expect(mszOver(1, 2024, '7.000001', '99999999' as Cents).correction?.value).toBe('0');
    expect(mszOver(1, 2024, '7.000001', '100000000' as Cents).correction?.value).toBe('1');
    expect(mszOver(1, 2024, '8', '100' as Cents).correction?.value).toBe('1');
    expect(mszOver(1, 2024, '8', '99' as Cents).correction?.value).toBe('0');
    expect(mszOver(1, 2024, '10.333333', '1000000001' as Cents).correction?.value).toBe('16666665');
  });

  it('is of the MSZ alone', () => {
    expect(frameworkOf('ggz-2024', [framework('ggz-2024', 1), estimate('2024q3', 2)]).account).toMatchObject({
      correction: null,
      threshold: null,
      growth: null,
      remaining: known(1),
    });
  });
});

describe('what is used of a kader', () => {
  it.each([
    [1_000, 1_000, '100'],
    [1_000, 994.5, '99.5'],
    [1_000, 994.499_999_99, '99.4'],
    [1_000, 994.49, '99.4'],
    [4_415, 3_340, '75.7'],
    [3, 1, '33.3'],
    [1, 0, '0'],
  ])('of %s mln, %s mln is %s percent', (agreed, spent, percent) => {
    const reported = { stated: mln(agreed) };
    expect(accountOf({ ...NOTHING, reported, estimate: { amount: mln(spent), printed: PRINTED } }).used).toEqual({
      value: percent,
      why: null,
    });
  });

  it('is unknown of a kader of nothing', () => {
    expect(accountOf({ ...NOTHING, reported: { stated: mln(0) }, estimate: { amount: mln(1), printed: PRINTED } }).used.why).toBe(
      'no-framework',
    );
  });
});
