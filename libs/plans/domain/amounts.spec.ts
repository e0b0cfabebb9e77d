import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Cents, toCents } from '@peildatum/kernel';
import fc from 'fast-check';
import { type KpiMoney, kpiAmounts, NO_AMOUNTS, partsOf, sectorAmountsOf, sumAmounts } from './amounts.js';

const cents = (value: number) => toCents(BigInt(value));
const open: KpiMoney = { available: cents(100), expected: null, earned: null, payable: cents(0), released: false };

describe('the amounts of a KPI', () => {
  it.each<[string, Partial<KpiMoney>, Partial<Record<keyof typeof NO_AMOUNTS, number>>]>([
    ['expects all that is available while it is open', {}, { expected: 100, estimate: 100 }],
    ['may release what is not expected', { expected: cents(80) }, { expected: 80, estimate: 80, possiblyToRelease: 20 }],
    ['never expects more than is available', { expected: cents(120) }, { expected: 100, estimate: 100 }],
    ['expects what it earned', { earned: cents(60) }, { expected: 60, estimate: 60, toRelease: 40 }],
    ['forgets the expectation with the outcome', { expected: cents(80), earned: cents(60) }, { expected: 60, estimate: 60, toRelease: 40 }],
    ['is payable in part', { earned: cents(60), payable: cents(25) }, { expected: 35, payable: 25, estimate: 60, toRelease: 40 }],
    [
      'releases what it did not earn',
      { earned: cents(60), payable: cents(60), released: true },
      { payable: 60, estimate: 60, released: 40 },
    ],
    ['has all to release when it is missed', { earned: cents(0) }, { toRelease: 100 }],
  ])('%s', (_what, told, expected) => {
    const wanted = Object.fromEntries(Object.entries({ available: 100, ...expected }).map(([part, value]) => [part, String(value)]));
    expect(kpiAmounts({ ...open, ...told })).toEqual({ ...NO_AMOUNTS, ...wanted });
  });

  it('are whole in euros that no number holds', () => {
    const most = '999999999999999' as Cents;
    expect(sumAmounts(Array.from({ length: 1_000 }, () => kpiAmounts({ ...open, available: most }))).available).toBe('999999999999999000');
  });

  it('stand in five parts, each cent once, whatever was told', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(toCents);
    const money = fc.record<KpiMoney>({
      available: amount,
      expected: fc.option(amount),
      earned: fc.option(amount),
      payable: amount,
      released: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(money, { maxLength: 20 }), (list) => {
        const all = list.map(kpiAmounts);
        for (const amounts of [...all, sumAmounts(all)]) {
          expect(partsOf(amounts)).toBe(amounts.available);
          expect(BigInt(amounts.estimate)).toBe(BigInt(amounts.expected) + BigInt(amounts.payable));
        }
      }),
    );
  });
});

describe('the amounts per sector', () => {
  const kpi = (sector: string | null, available: number, basis: 'source' | 'reconstructed' | 'derived' = 'source') => ({
    sector,
    basis,
    since: `2025-01-0${available}` as CalendarDate,
    amounts: kpiAmounts({ ...open, available: cents(available) }),
  });

  it('are in order of sector, those that no source names last, and say on what they rest', () => {
    const sectors = sectorAmountsOf([
      kpi(null, 1),
      kpi('Wlz', 2),
      kpi('GGZ', 3, 'reconstructed'),
      kpi('MSZ', 4),
      kpi('GGZ', 5, 'derived'),
      kpi(null, 6),
    ]);
    expect(
      sectors.map(({ sector, amounts, kpis, reconstructed, derived, newest }) => [
        sector,
        amounts.available,
        kpis,
        reconstructed,
        derived,
        newest,
      ]),
    ).toEqual([
      ['GGZ', '8', 2, 1, 1, '2025-01-05'],
      ['MSZ', '4', 1, 0, 0, '2025-01-04'],
      ['Wlz', '2', 1, 0, 0, '2025-01-02'],
      [null, '7', 2, 0, 0, '2025-01-06'],
    ]);
  });

  it('are none of none', () => expect(sectorAmountsOf([])).toEqual([]));
});
