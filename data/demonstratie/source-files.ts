import { type Cents, type Decimal, PeildatumError, parseDecimal, toCents } from '@peildatum/kernel';
import { parse } from 'csv-parse/sync';

/** What the generator reads, in `data/bron`: tables of the sources, each row with its line there. */
export const SOURCE_FILES = [
  'acties-iza.csv',
  'afspraken-azwa.csv',
  'doelen.csv',
  'impactraming.csv',
  'kaders-azwa.csv',
  'kaders-iza.csv',
  'kaders-rapportage.csv',
  'kadertabellen.csv',
  'randvoorwaarden.csv',
  'regeldruk.csv',
] as const;
export type SourceFile = (typeof SOURCE_FILES)[number];
export type SourceFiles = Readonly<Record<SourceFile, string>>;

/** Reads the files of `data/bron`. @param read the text of one file */
export const readSourceFiles = (read: (name: SourceFile) => string): SourceFiles =>
  Object.fromEntries(SOURCE_FILES.map((name) => [name, read(name)])) as SourceFiles;

/** A row of a table, of which every column that is asked for must be there. */
export type Row = (column: string) => string;

export const rowsOf = (files: SourceFiles, name: SourceFile): readonly Row[] =>
  (parse(files[name], { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[]).map((row) => (column) => {
    const value = row[column];
    if (value === undefined) throw unreadable(name, `kolom ${column} ontbreekt`);
    return value;
  });

/** `24.864`, `1,4` or `-80` million as printed, in cents; null for an empty cell and for "pm". */
export function ofMillions(printed: string): Cents | null {
  if (printed === '' || printed === 'pm') return null;
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,8}))?$/.exec(printed) ?? [];
  if (whole === '') throw notRead(printed);
  const cents = BigInt(whole.replaceAll('.', '')) * 100_000_000n + BigInt(decimals.padEnd(8, '0'));
  return toCents(sign === '-' ? -cents : cents);
}

/** An amount that is printed in every source of this table. */
export function stated(printed: string): Cents {
  const amount = ofMillions(printed);
  if (amount === null) throw notRead(printed);
  return amount;
}

/** `3,5%` or `-1%` as printed. */
export const percent = (printed: string): Decimal => parseDecimal(printed.replace('%', '').replace(',', '.').replace(/\.0$/, ''));

const notRead = (printed: string) => unreadable('kaders', `'${printed}' is geen bedrag`);

export const unreadable = (name: string, reason: string) =>
  new PeildatumError({
    code: 'DEMONSTRATION.UNREADABLE',
    kind: 'broken',
    message: `data/bron/${name} is niet te lezen: ${reason}. Zet het oorspronkelijke bestand terug.`,
  });
