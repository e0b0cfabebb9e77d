import { expect, it } from '@jest/globals';
import type { CalendarDate, Cents } from '@peildatum/kernel';
import fc from 'fast-check';
import type { Terms } from '../../domain/dossier.events.js';
import { kpisMeaning, kpisText, sectorAmountsMeaning, sectorAmountsText } from './cells.js';

const amount = fc.nat({ max: 10_000_000 }).map((cents) => String(cents) as Cents);
const name = fc.option(fc.stringMatching(/^[A-Z][a-z ]{0,10}[a-z]$/));
const terms: fc.Arbitrary<Terms> = fc.record({
  amounts: fc.array(fc.record({ sector: name, amount }), { minLength: 1, maxLength: 4 }),
  kpis: fc.array(
    fc.record({
      kpi: fc.stringMatching(/^K\d\d$/),
      title: name,
      sector: name,
      amount,
      due: fc.option(fc.constantFrom('2025-01-31', '2026-12-31')) as fc.Arbitrary<CalendarDate | null>,
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

it('terms are read back as they were written', () => {
  fc.assert(
    fc.property(terms, (some) => {
      expect(sectorAmountsMeaning(sectorAmountsText(some))).toBe(sectorAmountsText(some));
      expect(kpisMeaning(kpisText(some))).toBe(kpisText(some));
    }),
  );
});

it('terms are alike however their amounts are written', () => {
  expect(kpisMeaning('K01|MSZ|1.234.567,50')).toBe('K01 | MSZ | 1234567.50');
  expect(sectorAmountsMeaning('MSZ=10;= 5,5')).toBe('MSZ = 10.00; = 5.50');
});

it('terms with a name that has a sign that parts them are not written', () => {
  expect(kpisText({ kpis: [{ kpi: 'K01', title: 'a | b', sector: null, amount: '1' as Cents, due: null }] })).toBe('');
});
