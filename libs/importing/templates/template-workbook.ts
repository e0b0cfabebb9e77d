import type { Workbook, WorkbookCell, WorkbookColumn, WorkbookSheet } from '@peildatum/workbooks';
import type { Column } from '../columns.js';
import type { ImportKind, ImportKinds, RowOfCells } from '../import-kind.js';
import { isNumeric } from '../typed-cells/numeric.js';
import { typedCell } from '../typed-cells/typed-cell.js';
import { templateOf } from './template.js';

/** The template of these kinds as a workbook: each has a sheet, which is named after it, and says so once. */
export const templateWorkbook = (kinds: ImportKinds, examples: boolean): Workbook => ({
  title: 'Sjabloon van Peildatum',
  sheets: [explanation(kinds), ...Object.entries(kinds).map(([word, kind]) => sheetOf(word, kind, examples))],
});

const HOW: readonly (readonly [what: string, how: string])[] = [
  ['Invullen', 'Elk blad heeft de naam van wat zijn rijen vertellen. Vul onder de kop in: een rij is een feit.'],
  ['Koppen', 'Een gele kop moet ingevuld zijn. De notitie bij een kop zegt wat eronder staat, en hoe.'],
  ['Kijken', 'peildatum importeer BESTAND --proef zegt van elke rij wat ervan komt, en legt niets vast.'],
  ['Inlezen', 'peildatum importeer BESTAND. Lege bladen, lege rijen en dit blad tellen niet mee.'],
];

const explanation = (kinds: ImportKinds): WorkbookSheet => ({
  name: 'Uitleg',
  columns: [
    { head: 'Wat', width: 30 },
    { head: 'Uitleg', width: 110 },
  ],
  rows: [...HOW, ...Object.entries(kinds).map(([word, { description }]) => [`Blad ${word}`, description] as const)].map(([what, how]) => [
    { value: what },
    { value: how },
  ]),
});

function sheetOf(word: string, kind: ImportKind, examples: boolean): WorkbookSheet {
  // The name of the sheet says it.
  const columns = kind.columns.filter(({ name }) => name !== 'soort');
  const rows = examples ? templateOf({ [word]: kind }).rows : [];
  return { name: word, columns: columns.map(columnOf), rows: rows.map(({ cells }) => columns.map((column) => cellOf(column, cells))) };
}

const cellOf = ({ name, kind }: Column, cells: RowOfCells): WorkbookCell | null => {
  const text = cells[name];
  return text === undefined ? null : typedCell(text, kind);
};

const [NARROW, WIDE] = [10, 40];

function columnOf({ name, kind, required, description, notation, allowed, example = '' }: Column): WorkbookColumn {
  const written = allowed === undefined ? notation : `een van: ${allowed.join(', ')}`;
  const lines = [description, required ? 'Verplicht.' : '', `Hoe: ${written}`, example === '' ? '' : `Zoals: ${example}`];
  return {
    head: name,
    note: lines.filter((line) => line !== '').join('\n'),
    required,
    width: Math.min(WIDE, Math.max(NARROW, name.length + 2, example.length)),
    ...(allowed === undefined ? {} : { allowed }),
    kind: kind === 'datum' ? 'date' : isNumeric(kind) ? 'number' : 'text',
  };
}
