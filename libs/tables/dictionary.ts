import { cellOf } from './cells.js';
import type { ColumnType, Table, TableColumn } from './table.js';

const COLUMNS: readonly TableColumn[] = [
  { name: 'tabel', type: 'tekst', meaning: 'In welke tabel de kolom staat: het blad, of het bestand zonder .csv.' },
  { name: 'kolom', type: 'tekst', meaning: 'Hoe de kolom heet: het veld van de JSON, en van een object daarin het veld na een punt.' },
  { name: 'soort', type: 'tekst', meaning: 'Wat er in de kolom staat.' },
  { name: 'eenheid', type: 'tekst', meaning: 'Waarin het is uitgedrukt.' },
  { name: 'betekenis', type: 'tekst', meaning: 'Wat het is.' },
];

const UNITS: Partial<Readonly<Record<ColumnType, string>>> = { bedrag: 'euro', procent: '%' };

export const DICTIONARY = 'Kolommen';

/** The data dictionary: of every column of every table its name, what it holds, in which unit, and what it is. */
export const dictionaryOf = (tables: readonly Table[]): Table => ({
  name: DICTIONARY,
  meaning: 'Wat de kolommen van de andere tabellen zijn.',
  columns: COLUMNS,
  rows: tables.flatMap((table) =>
    table.columns.map(({ name, type, meaning }) =>
      [table.name, name, type, UNITS[type] ?? null, meaning === '' ? null : meaning].map((value) => cellOf(value, 'tekst')),
    ),
  ),
});
