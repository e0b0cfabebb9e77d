import { PeildatumError, type ResolvedClocks } from '@peildatum/kernel';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { ABOUT, ABOUT_COLUMNS } from './about.js';
import { cellOf, EMPTY_LIST } from './cells.js';
import { csvHead, csvRows } from './csv-of.js';
import { dictionaryOf } from './dictionary.js';
import type { ColumnType, Table, TableRow } from './table.js';
import type { RowShape } from './table-of.js';
import { workbookOf } from './workbook-of.js';

/** Rows that a workbook of a list has at most: it is made whole before anyone gets it, where a CSV goes out as it is read. */
export const MOST_ROWS = 10_000;

/** A list that is read a page at a time. */
export interface ListedPages {
  /** Of the list, and of its file. */
  readonly name: string;
  readonly shape: RowShape;
  /** Null: it is of no clocks. */
  readonly clocks: ResolvedClocks | null;
  /** How many rows there are. Null: that was not counted. */
  readonly total: number | null;
  readonly pages: AsyncIterable<readonly object[]>;
  /** What whoever has the file must know before all else. Null, or absent: nothing. */
  readonly marked?: string | null;
}

/** A list as the pieces of a CSV, a page at a time: one of them in memory, however many there are. */
export async function* csvPieces({ shape: { columns, rowOf }, pages }: Pick<ListedPages, 'shape' | 'pages'>): AsyncGenerator<string> {
  yield csvHead(columns);
  for await (const page of pages) if (page.length > 0) yield csvRows(page.map(rowOf));
}

/**
 * A list as a workbook: of which clocks it is, its rows, and what its columns are.
 * @param asked by which address or command it was asked, with the filter
 * @throws PeildatumError `LIST.TOO_LONG` where it has more rows than `MOST_ROWS`, as soon as that is known
 */
export async function listWorkbook(
  { name, shape, clocks, total, pages, marked = null }: ListedPages,
  format: WorkbookFormat,
  asked: string,
): Promise<Uint8Array> {
  if ((total ?? 0) > MOST_ROWS) throw tooLong(String(total));
  const rows: TableRow[] = [];
  for await (const page of pages) {
    for (const item of page) rows.push(shape.rowOf(item));
    if (rows.length > MOST_ROWS) throw tooLong(`meer dan ${MOST_ROWS}`);
  }
  const list: Table = { name, meaning: 'De rijen van de lijst.', columns: shape.columns, rows };
  return writeWorkbook(workbookOf(name, [about({ name, clocks, marked }, rows.length, asked), list, dictionaryOf([list])]), format);
}

const tooLong = (found: string) =>
  new PeildatumError({
    code: 'LIST.TOO_LONG',
    kind: 'invalid',
    message: `Een werkmap heeft ten hoogste ${MOST_ROWS} rijen, en dit zijn er ${found}; maak het filter nauwer, of vraag formaat=csv.`,
    field: 'formaat',
  });

const about = (
  { name, clocks, marked }: Required<Pick<ListedPages, 'name' | 'clocks' | 'marked'>>,
  count: number,
  asked: string,
): Table => ({
  name: ABOUT,
  meaning: 'Wat deze lijst is, en bij welke klokken.',
  columns: ABOUT_COLUMNS,
  rows: [
    row('lijst', name, 'tekst', 'Hoe de lijst heet.'),
    ...(marked === null ? [] : [row('let op', marked, 'tekst', 'Wat hierin staat, kan daarvan zijn: niet verspreiden.')]),
    row('gevraagd met', asked, 'tekst', 'Waarmee zij is gevraagd, met het filter.'),
    row('rijen', count, 'geheel getal', 'Alle rijen van het filter.'),
    ...(clocks === null ? [] : clockRows(clocks)),
    row('lege cel', null, 'tekst', 'Onbekend, of niet van toepassing; nooit nul.'),
    row('lege lijst', EMPTY_LIST, 'tekst', 'Er is er geen; iets anders dan onbekend.'),
  ],
});

const clockRows = ({ validOn, knownAt, volgnummer, lastEventId, provisional }: ResolvedClocks): TableRow[] => [
  row('geldigOp', validOn, 'datum', 'De peildatum: over welke datum het gaat.'),
  row('bekendOp', knownAt, 'tijdstip', 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is.'),
  row('volgnummer', volgnummer, 'geheel getal', 'Het nummer van die gebeurtenis: hiermee is de lijst precies te herhalen.'),
  row('laatsteGebeurtenis', lastEventId, 'tekst', 'De id van die gebeurtenis.'),
  row('voorlopig', provisional, 'ja of nee', 'Of er tot het gevraagde moment nog meer bekend kan worden.'),
];

const row = (wat: string, waarde: unknown, type: ColumnType, toelichting: string): TableRow => [
  cellOf(wat, 'tekst'),
  cellOf(waarde, type),
  cellOf(toelichting, 'tekst'),
];
