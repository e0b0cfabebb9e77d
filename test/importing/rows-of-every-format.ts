import { harmless } from '@peildatum/workbooks';
import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

type Value = string | number | boolean | readonly string[];

/** A row as who makes the file means it. */
export type MeantRow = Readonly<Record<string, Value>> & { readonly soort: string };

/** How a spreadsheet is made of rows. */
export interface Layout {
  readonly sheetPerKind: boolean;
  /** Dates, numbers and truths are cells of their own kind, or are typed as text. */
  readonly typed: boolean;
  readonly stringMode: 'shared' | 'inline';
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  sheetPerKind: fc.boolean(),
  typed: fc.boolean(),
  stringMode: fc.constantFrom('shared', 'inline'),
});

/** Texts as people write them, and some that look like something else. Of two spaces the library that writes ODS leaves one, as ODF reads them. */
const texts = fc.oneof(
  fc.constantFrom(
    '0012',
    '1E+09',
    '=1+1',
    'Let op: "aan", en <uit> & verder',
    'é € 😀',
    'waar',

    '5-9-2025',
    "'zo",
    'a;b,c',
  ),
  fc
    .string({ unit: fc.constantFrom(...'abcdefgh ijkéë,;:"\'.-0123'), minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() !== '' && !text.includes('  ')),
);
const dates = fc
  .date({ min: new Date('2024-01-02'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parties = fc.subarray(['VWS', 'ZN', 'NVZ', 'GGZ'], { minLength: 1 });
const amounts = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100),
);
const source = fc.option(texts, { nil: undefined });

/** Without what was left open. */
const row = (fields: Readonly<Record<string, Value | undefined>>): MeantRow =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as MeantRow;

/** Files of valid rows: actions and what is told of them, points, plans, published figures; per kind in the order in which they may be told. */
export const files: fc.Arbitrary<readonly MeantRow[]> = fc
  .array(
    fc.record({
      omschrijving: texts,
      verantwoordelijken: parties,
      bron: source,
      meldingen: fc.array(
        fc.record({ geldigVanaf: dates, status: fc.constantFrom('loopt-voor', 'loopt-op-schema', 'loopt-achter'), toelichting: texts }),
        { maxLength: 4 },
      ),
      punten: fc.array(fc.record({ tekst: texts, geldigVanaf: dates }), { maxLength: 2 }),
      bedrag: amounts,
      verschil: fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 10),
      heropend: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((subjects) => [
    ...subjects.map(({ omschrijving, verantwoordelijken, bron }, n) =>
      row({
        soort: 'actie',
        code: `A-${n}`,
        thematafel: 'ABCDE'[n],
        omschrijving,
        verantwoordelijken,
        gereed: 'Q3 2026',
        geldigVanaf: '2024-01-01',
        bron,
      }),
    ),
    ...subjects.flatMap(({ meldingen, heropend }, n) => [
      ...meldingen.map((melding) => row({ soort: 'statusmelding', actie: `A-${n}`, ...melding })),
      ...(heropend ? reopened(`A-${n}`) : []),
    ]),
    ...subjects.flatMap(({ punten }, n) => punten.map((punt) => row({ soort: 'aandachtspunt', thematafel: 'ABCDE'[n], ...punt }))),
    ...subjects.map((_subject, n) => row({ soort: 'snelle-toets', code: `ST-${n}`, verzekeraar: 'VGZ', geldigVanaf: '2024-01-01' })),
    ...subjects.flatMap((_subject, n) =>
      ['beoordeling-gestart', 'goedgekeurd'].map((stap, day) =>
        row({ soort: 'snelle-toets-stap', snelleToets: `ST-${n}`, stap, geldigVanaf: `2024-01-0${day + 2}` }),
      ),
    ),
    ...subjects.map(({ bedrag }, n) =>
      row({ soort: 'transformatieplan', plan: `ST-${n}.1`, bedrag, verzekeraars: ['VGZ', 'CZ'], geldigVanaf: '2024-02-01' }),
    ),
    ...subjects.map(({ verschil }, n) =>
      row({
        soort: 'gepubliceerd',
        peildatum: '2025-05-20',
        cijfer: `kaders.202${n}.msz.verschil`,
        gepubliceerdIn: 'rapport',
        waarde: verschil,
      }),
    ),
  ]);

const reopened = (actie: string): MeantRow[] => [
  row({ soort: 'statusmelding', actie, status: 'afgerond', geldigVanaf: '2026-01-01', bewijs: 'verslag' }),
  row({ soort: 'statusmelding', actie, status: 'loopt-achter', geldigVanaf: '2026-02-01', heropening: true, reden: 'toch niet' }),
];

const headsOf = (rows: readonly MeantRow[]): string[] => [...new Set(rows.flatMap(Object.keys))];
const cellText = (value: Value | undefined): string => (Array.isArray(value) ? value.join('; ') : String(value ?? ''));

/** An amount is a text in JSON. */
export const ndjsonOf = (rows: readonly MeantRow[]): string =>
  rows.map((fields) => JSON.stringify(fields, (_key, value) => (typeof value === 'number' ? String(value) : value))).join('\n');

export function csvOf(rows: readonly MeantRow[]): string {
  const heads = headsOf(rows);
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [line(heads), ...rows.map((fields) => line(heads.map((head) => harmless(cellText(fields[head])))))].join('\r\n');
}

export async function spreadsheetOf(
  rows: readonly MeantRow[],
  format: 'xlsx' | 'ods',
  { sheetPerKind, typed, stringMode }: Layout,
): Promise<Uint8Array> {
  const kinds = sheetPerKind ? [...new Set(rows.map(({ soort }) => soort))] : [null];
  const sheets = kinds.map((kind) => {
    const own = rows.filter(({ soort }) => kind === null || soort === kind);
    const heads = headsOf(own).filter((head) => kind === null || head !== 'soort');
    const cells = own.map((fields) =>
      heads.map((head) => (fields[head] === undefined ? null : typed ? typedCell(fields[head], head) : cellText(fields[head]))),
    );
    return { name: kind ?? 'Blad1', rows: [heads, ...cells] };
  });
  return format === 'xlsx' ? await writeXlsx({ sheets, stringMode }) : await writeOds({ sheets });
}

const typedCell = (value: Value, head: string): string | number | boolean | Date =>
  head === 'geldigVanaf'
    ? new Date(`${cellText(value)}T00:00:00Z`)
    : typeof value === 'object'
      ? cellText(value)
      : (value as string | number | boolean);
