import type { ResolvedClocks } from '@peildatum/kernel';
import {
  type ColumnType,
  cellOf,
  dictionaryOf,
  EMPTY_LIST,
  type Table,
  type TableColumn,
  type TableRow,
  workbookOf,
} from '@peildatum/tables';
import type { Workbook } from '@peildatum/workbooks';

const COLUMNS: readonly TableColumn[] = [
  { name: 'wat', type: 'tekst', meaning: 'Wat er van de lijst wordt gezegd.' },
  { name: 'waarde', type: 'wisselend', meaning: 'De waarde.' },
  { name: 'toelichting', type: 'tekst', meaning: 'Wat het is.' },
];

/** A list as a workbook: of which clocks it is, its rows, and what its columns are. */
export function listWorkbook(name: string, rows: Pick<Table, 'columns' | 'rows'>, clocks: ResolvedClocks, address: string): Workbook {
  const list: Table = { name, meaning: 'De rijen van de lijst.', ...rows };
  return workbookOf(name, [about(name, clocks, rows.rows.length, address), list, dictionaryOf([list])]);
}

const about = (
  name: string,
  { validOn, knownAt, volgnummer, lastEventId, provisional }: ResolvedClocks,
  count: number,
  address: string,
): Table => ({
  name: 'Over deze lijst',
  meaning: 'Wat deze lijst is, en bij welke klokken.',
  columns: COLUMNS,
  rows: [
    row('lijst', name, 'tekst', 'Hoe de lijst in de API heet.'),
    row('adres', address, 'tekst', 'Waarmee zij is gevraagd, met het filter.'),
    row('rijen', count, 'geheel getal', 'Alle rijen van het filter.'),
    row('geldigOp', validOn, 'datum', 'De peildatum: over welke datum het gaat.'),
    row('bekendOp', knownAt, 'tijdstip', 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is.'),
    row('volgnummer', volgnummer, 'geheel getal', 'Het nummer van die gebeurtenis: hiermee is de lijst precies te herhalen.'),
    row('laatsteGebeurtenis', lastEventId, 'tekst', 'De id van die gebeurtenis.'),
    row('voorlopig', provisional, 'ja of nee', 'Of er tot het gevraagde moment nog meer bekend kan worden.'),
    row('lege cel', null, 'tekst', 'Onbekend, of niet van toepassing; nooit nul.'),
    row('lege lijst', EMPTY_LIST, 'tekst', 'Er is er geen; iets anders dan onbekend.'),
  ],
});

const row = (wat: string, waarde: unknown, type: ColumnType, toelichting: string): TableRow => [
  cellOf(wat, 'tekst'),
  cellOf(waarde, type),
  cellOf(toelichting, 'tekst'),
];
