import { ABOUT, type ColumnType, cellOf, EMPTY_LIST, type Table, type TableColumn, type TableRow } from '@peildatum/tables';
import type { Report } from '../domain/report.js';
import { HERKOMST_MEANINGS } from './grounds.js';

const COLUMNS: readonly TableColumn[] = [
  { name: 'onderwerp', type: 'tekst', meaning: 'Waar de rij over gaat: het rapport, de klokken, de legenda of een tabel.' },
  { name: 'wat', type: 'tekst', meaning: 'Wat ervan wordt gezegd; van een tabel haar naam.' },
  { name: 'waarde', type: 'wisselend', meaning: 'De waarde; van een tabel hoeveel rijen zij heeft.' },
  { name: 'toelichting', type: 'tekst', meaning: 'Wat het is; van een tabel wat haar rijen zijn.' },
];

/** What the report is, of which peildatum and known when, for whom, what the words mean, and which tables there are: also those without a row. */
export function about(report: Report, tables: readonly Table[]): Table {
  const { titel, klokken, doelgroep, embargo, sjabloon, publicaties } = report;
  const rows: TableRow[] = [
    row('rapport', 'titel', titel.titel),
    row('rapport', 'akkoord', titel.akkoord),
    row('rapport', 'editie', titel.editie?.naam),
    row('rapport', 'peildatum van de editie', titel.editie?.peildatum),
    row('rapport', 'wat de editie telt', titel.editie?.tel),
    row('rapport', 'datum van het Bestuurlijk overleg', titel.boDatum),
    row('rapport', 'nieuw sinds', titel.sinds?.naam),
    row('rapport', 'nieuw sinds, datum', titel.sinds?.datum),
    row('rapport', 'sjabloon', sjabloon.naam),
    row('rapport', 'sjabloonversie', sjabloon.versie, 'Met de klokken, de doelgroep en de publicaties bepaalt zij elke waarde.'),
    row('rapport', 'doelgroep', doelgroep, 'openbaar: zonder wat onder embargo staat.'),
    ...(embargo === undefined ? [] : [row('rapport', 'let op', embargo, 'Wat hierin staat, kan daarvan zijn: niet verspreiden.')]),
    row('rapport', 'publicaties', publicaties, 'De publicaties waarvan cijfers in dit rapport staan.'),
    row('klokken', 'geldigOp', klokken.geldigOp, 'De peildatum: over welke datum het gaat.'),
    row('klokken', 'bekendOp', klokken.bekendOp, 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is.'),
    row('klokken', 'volgnummer', klokken.volgnummer, 'Het nummer van die gebeurtenis: hiermee is het rapport precies te herhalen.'),
    row('klokken', 'laatsteGebeurtenis', klokken.laatsteGebeurtenis, 'De id van die gebeurtenis.'),
    ...Object.entries(HERKOMST_MEANINGS).map(([word, meaning]) => row('legenda', 'herkomst', word, meaning)),
    row('legenda', 'lege cel', null, 'Onbekend, of niet van toepassing; nooit nul.'),
    row('legenda', 'lege lijst', EMPTY_LIST, 'Er is er geen; iets anders dan onbekend.'),
    row('legenda', 'veld.veld', null, 'Een kolom heet als het veld in de JSON; na een punt staat een veld binnen een ander.'),
    ...tables.map(({ name, meaning, rows: own }) => row('tabel', name, own.length, meaning || undefined)),
  ];
  return { name: ABOUT, meaning: 'Wat dit rapport is, en welke tabellen het heeft.', columns: COLUMNS, rows };
}

const row = (onderwerp: string, wat: string, waarde: unknown, toelichting?: string): TableRow => [
  cellOf(onderwerp, 'tekst'),
  cellOf(wat, 'tekst'),
  cellOf(waarde, typeOf(waarde)),
  cellOf(toelichting, 'tekst'),
];

/** A date among the values is one. */
const typeOf = (value: unknown): ColumnType =>
  Array.isArray(value) ? 'lijst' : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'datum' : 'wisselend';
