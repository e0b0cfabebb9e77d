import { columnWidths, type MeasuredCell } from './columns.js';
import { type Element, elementsIn, isElement, textIn } from './markup.js';
import type { SheetCell, SheetPiece, SheetTable } from './sheet-pieces.js';

const span = ({ attributes }: Element, name: 'rowspan' | 'colspan'): number => Number(attributes[name] ?? 1);

/** A table with its rows in their parts, and how wide its columns are. */
export function tableOf(table: Element, inside: (element: Element) => readonly SheetPiece[]): SheetTable {
  const part = (name: string): readonly Element[] => elementsIn(table).filter(({ tag }) => tag === name);
  const [head, body, foot] = (['thead', 'tbody', 'tfoot'] as const).map((name) => part(name).flatMap(elementsIn)) as [
    Element[],
    Element[],
    Element[],
  ];
  const measured = [...placed(head, true), ...placed([...body, ...foot], false)];
  const columns = Math.max(0, ...measured.map(({ column, spans }) => column + spans));
  const rows = (of: readonly Element[]) => of.map((row) => elementsIn(row).map((cell) => cellOf(row, cell, inside)));
  return {
    t: 'table',
    k: table.classes,
    caption: part('caption').flatMap(inside),
    head: rows(head),
    body: rows(body),
    foot: rows(foot),
    widths: columnWidths(columns, measured),
  };
}

const cellOf = (row: Element, cell: Element, inside: (element: Element) => readonly SheetPiece[]): SheetCell => ({
  k: [...row.classes, ...cell.classes],
  c: inside(cell),
  rows: span(cell, 'rowspan'),
  columns: span(cell, 'colspan'),
  isRowHead: cell.attributes.scope === 'row',
});

/** What of a cell takes room; a sign hangs beside its number, and of what is for other readers nothing is seen. */
const seenText = (cell: Element): string =>
  cell.inside
    .filter((piece) => !isElement(piece) || !piece.classes.some((name) => name === 'teken' || name === 'voor-lezers'))
    .map(textIn)
    .join('')
    .replaceAll(/[ \n\t]+/g, ' ')
    .trim();

/** In which column each cell stands: one that takes more rows pushes those of the next rows aside. */
function placed(rows: readonly Element[], isHead: boolean): MeasuredCell[] {
  const taken: number[] = []; // how many rows each column is still taken
  return rows.flatMap((row) => {
    let column = 0;
    const cells = elementsIn(row).map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const spans = span(cell, 'colspan');
      for (let i = 0; i < spans; i += 1) taken[column + i] = span(cell, 'rowspan');
      column += spans;
      return { column: column - spans, text: seenText(cell), spans, isNumber: cell.classes.includes('getal'), isHead };
    });
    for (let i = 0; i < taken.length; i += 1) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return cells;
  });
}
