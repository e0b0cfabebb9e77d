import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const MILLION = 100_000_000n;
const ofType = (type: string): readonly Line[] => history.filter((line) => line.type === type);
const setOf = (series: string) => ofType('FrameworkSet').filter((line) => field(line, 'series') === series);
const millions = (cents: bigint): number => Number(cents / 1_000_000n) / 100;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);
const nameOf = (line: Line): string => `${field(line, 'sector')} ${field(line, 'year')}`;
const total = (line: Line): bigint => BigInt(String(field(line, 'total')));

interface BuildUpLine {
  readonly label: string;
  readonly amount: string | null;
  readonly kind: 'term' | 'subtotal' | 'part';
}
const linesOf = (line: Line): readonly BuildUpLine[] => field(line, 'lines') as readonly BuildUpLine[];
const amounts = (lines: readonly BuildUpLine[]): bigint[] => lines.flatMap(({ amount }) => (amount === null ? [] : [BigInt(amount)]));

describe('the kaders', () => {
  it('are 20 of the IZA, 15 of the AZWA and 10 of the report, each sector and year once a series', () => {
    const counts = ['prijspeil-2022', 'prijspeil-2025', 'rapportage'].map((series) => setOf(series).length);
    expect(counts).toEqual([20, 15, 10]);
    expect(new Set(ofType('FrameworkSet').map((line) => `${nameOf(line)} ${field(line, 'series')}`)).size).toBe(45);
    const known = ['prijspeil-2022', 'prijspeil-2025', 'rapportage'].map((series) => new Set(setOf(series).map((line) => line.recordedAt)));
    expect(known).toEqual([new Set([KNOWN.november]), new Set([KNOWN.july]), new Set([KNOWN.november])]);
  });

  it('are those of the macrokader tables, cell by cell', () => {
    const cells = (code: string): string[] => {
      const [table] = ofType('AgreementTableSet').filter(({ stream }) => stream === `kadertabel-${code}`);
      const columns = field(table, 'columns') as string[];
      const rows = field(table, 'rows') as { key: string; amounts: string[] }[];
      return rows.flatMap(({ key, amounts: row }) =>
        key.startsWith('totaal') ? [] : columns.map((year, i) => `${key} ${year} ${row[i]}`),
      );
    };
    const set = (series: string) => setOf(series).map((line) => `${nameOf(line)} ${total(line)}`);
    expect(cells('iza-macrokaders').sort()).toEqual([...set('prijspeil-2022')].sort());
    expect(cells('azwa-macrokaders').sort()).toEqual([...set('prijspeil-2025')].sort());
  });

  it('of the report are 45.162 and 41.863 million, without lines or growth', () => {
    const reported = setOf('rapportage');
    const inYear = (year: number) => sum(reported.filter((line) => field(line, 'year') === year).map(total)) / MILLION;
    expect([inYear(2024), inYear(2023)]).toEqual([45_162n, 41_863n]);
    expect(reported.flatMap(linesOf)).toEqual([]);
    expect(new Set(reported.map((line) => field(line, 'growth')))).toEqual(new Set([null]));
  });
});

describe('the build-up of Bijlage K and of Bijlage 1', () => {
  const agreed = [...setOf('prijspeil-2022'), ...setOf('prijspeil-2025')];

  it('has the terms, subtotals and parts of the source: 9 to 14 lines a kader', () => {
    const counts = (series: string, sector: string) =>
      new Set(
        setOf(series)
          .filter((line) => field(line, 'sector') === sector)
          .map((line) => linesOf(line).length),
      );
    const sectors = ['msz', 'ggz', 'wijkverpleging', 'huisartsenzorg', 'mdz'];
    expect(sectors.map((sector) => [...counts('prijspeil-2022', sector)])).toEqual([[11], [11], [10], [10], [10]]);
    expect(sectors.map((sector) => [...counts('prijspeil-2025', sector)])).toEqual([[12], [11], [9], [11], [10]]);
  });

  it('keeps "pm" as unknown', () => {
    const open = agreed.filter((line) => String(field(line, 'note')).includes('pm.'));
    expect(open.map(nameOf)).toEqual(['msz 2023', 'ggz 2023']);
    expect(open.map((line) => linesOf(line).at(-1)?.amount)).toEqual([null, null]);
  });

  it('differs from the stated kader by a million here and there, and by two once', () => {
    const terms = (line: Line) => sum(amounts(linesOf(line).filter(({ kind }) => kind === 'term')));
    const differing = agreed.flatMap((line) => (terms(line) === total(line) ? [] : [[nameOf(line), millions(total(line) - terms(line))]]));
    expect(differing).toEqual([
      ['msz 2025', 1],
      ['msz 2026', 1],
      ['ggz 2023', -1],
      ['ggz 2024', -1],
      ['ggz 2025', -1],
      ['ggz 2026', -1],
      ['wijkverpleging 2026', 1],
      ['huisartsenzorg 2025', 1],
      ['huisartsenzorg 2026', 1],
      ['mdz 2026', -1],
      ['ggz 2026', 1],
      ['ggz 2027', -1],
      ['ggz 2028', -2],
      ['wijkverpleging 2026', 1],
      ['huisartsenzorg 2026', 1],
      ['huisartsenzorg 2027', 1],
      ['mdz 2027', -1],
      ['mdz 2028', -1],
    ]);
  });

  it('has parts that add up to the growth, but for three times one million', () => {
    const differing = agreed.flatMap((line) => {
      const growth = linesOf(line).find(({ label }) => label === 'volumegroei totaal')?.amount ?? null;
      const parts = amounts(linesOf(line).filter(({ kind }) => kind === 'part'));
      const differs = growth === null ? 0n : BigInt(growth) - sum(parts);
      return differs === 0n ? [] : [[nameOf(line), millions(differs)]];
    });
    expect(differing).toEqual([
      ['ggz 2024', 1],
      ['wijkverpleging 2024', 1],
      ['ggz 2028', 1],
    ]);
  });

  it('has the growth percentages of the agreements', () => {
    const growth = (series: string, sector: string) =>
      setOf(series)
        .filter((line) => field(line, 'sector') === sector)
        .map((line) => field(line, 'growth'));
    expect(growth('prijspeil-2022', 'msz')).toEqual(['1', '0.8', '0.4', '0']);
    expect(growth('prijspeil-2022', 'mdz')).toEqual(['2', '3', '4', '5']);
    expect(growth('prijspeil-2025', 'wijkverpleging')).toEqual(['3.5', '3.5', '3.5']);
  });

  it('has the remgelden of their own table', () => {
    const remgeld = (sector: string) =>
      setOf('prijspeil-2025')
        .filter((line) => field(line, 'sector') === sector && field(line, 'year') !== 2026)
        .map((line) => linesOf(line).find(({ label }) => label === 'remgeld')?.amount);
    const [table] = ofType('AgreementTableSet').filter(({ stream }) => stream === 'kadertabel-azwa-remgelden');
    const rows = field(table, 'rows') as { key: string; amounts: string[] }[];
    expect(rows.slice(0, -1).map(({ key, amounts: row }) => [key, row])).toEqual(rows.slice(0, -1).map(({ key }) => [key, remgeld(key)]));
  });
});
