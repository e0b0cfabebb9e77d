import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history } from './testing/committed-history.js';

const MILLION = 100_000_000n;
const ofType = (type: string): readonly Line[] => history.filter((line) => line.type === type);
const millions = (cents: bigint): number => Number(cents / 1_000_000n) / 100;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);

describe('the tables of the agreements', () => {
  it('differ from their stated sums where the source does', () => {
    const differing = ofType('AgreementTableSet').flatMap((line) => {
      const rows = field(line, 'rows') as { key: string; amounts: (string | null)[]; sumOf: string[] }[];
      const cell = (key: string, column: number) => BigInt(rows.find((row) => row.key === key)?.amounts[column] ?? 0);
      return rows
        .filter(({ sumOf }) => sumOf.length > 0)
        .map(({ key, amounts: stated, sumOf }) => [
          `${line.stream} ${key}`,
          stated.map((amount, column) => millions(BigInt(amount ?? 0) - sum(sumOf.map((of) => cell(of, column))))),
        ]);
    });
    expect(differing).toEqual([
      ['kadertabel-iza-besparingen overige-zvw-maatregelen', [0, 0, 0, 0, 0]],
      ['kadertabel-iza-besparingen totaal-zvw', [0, 0, 0, 0, 0]],
      ['kadertabel-iza-macrokaders totaal-macrokader-iza', [0, -1, -1, -1]],
      ['kadertabel-azwa-remgelden totaal', [0, -1]],
      ['kadertabel-azwa-vws-begroting d5', [0, 0, 0, 0, 0, 0]],
      ['kadertabel-azwa-vws-begroting d6', [0, 0, 0, 0, 0, 0]],
      ['kadertabel-azwa-vws-begroting totaal', [0, -0.4, -0.2, -0.65, -0.5, -0.5]],
    ]);
  });

  it('have a row for every line of the source', () => {
    expect(ofType('AgreementTableSet').map((line) => [line.stream, (field(line, 'rows') as unknown[]).length])).toEqual([
      ['kadertabel-iza-besparingen', 11],
      ['kadertabel-iza-investeringsmiddelen', 7],
      ['kadertabel-iza-macrokaders', 6],
      ['kadertabel-azwa-macrokaders', 5],
      ['kadertabel-azwa-remgelden', 6],
      ['kadertabel-azwa-vws-begroting', 33],
    ]);
  });

  it('tell an empty cell from a zero', () => {
    const [table] = ofType('AgreementTableSet').filter(({ stream }) => stream === 'kadertabel-iza-besparingen');
    const rows = field(table, 'rows') as { key: string; amounts: (string | null)[] }[];
    const row = (key: string) => rows.find((each) => each.key === key)?.amounts.slice(0, 3);
    expect(row('passende-zorg-als-norm')).toEqual([null, null, String(-23n * MILLION)]);
    expect(row('sturing-op-doelmatigheid-via-de-tarieven')?.[0]).toBe('0');
  });
});
