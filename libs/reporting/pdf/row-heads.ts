import { readObjects, writeObjects } from './pdf-objects.js';
import type { SheetCell, SheetPiece, SheetTable } from './sheet-pieces.js';

/**
 * Tags the heads of rows, for the typesetter tags those of columns alone: a head of a row becomes a header cell of it (`TH`), and the cells
 * of its row name it among their headers. Who hears the table hears both with every number.
 * @param pieces what was set
 * @throws Error where the document has other tables than were set
 */
export function withRowHeads(pdf: Uint8Array, pieces: readonly SheetPiece[]): Uint8Array<ArrayBuffer> {
  const read = readObjects(pdf);
  const objects = new Map(read.objects);
  const [number, root] = [...objects].find(([, text]) => text.includes('/Type /StructTreeRoot')) ?? [];
  if (number === undefined || root === undefined) throw new Error('a document without tags');
  const found = elementsBelow(root, objects).flatMap((element) => tagged(element, 'Table', objects));
  const tables = pieces.flatMap(tablesIn);
  same(found.length, tables.length, 'tables');
  const ids = tables.flatMap((table, nr) => tagHeads(table, `R${nr}`, found[nr] as number, objects));
  objects.set(number, withIds(root, ids));
  return writeObjects({ ...read, objects });
}

type Id = readonly [id: string, number: number];

/** Tags the heads of a table in its objects. @param name what their ids begin with */
function tagHeads(table: SheetTable, name: string, element: number, objects: Map<number, string>): Id[] {
  const rows = tagged(element, 'TR', objects);
  const set = [...table.head, ...table.body, ...table.foot];
  same(rows.length, set.length, 'rows');
  const idOf = (row: number, at: number) => `${name}x${at}y${row}`;
  return headed(set, table.head.length).flatMap(({ row, cells, heads }) => {
    const numbers = elementsBelow(objects.get(rows[row] as number) as string, objects);
    same(numbers.length, cells.length, 'cells');
    const named = heads.map(([headRow, at]) => `(${idOf(headRow, at)})`).join(' ');
    return cells.flatMap(({ isRowHead }, at): Id[] => {
      const number = numbers[at] as number;
      const cell = objects.get(number) as string;
      objects.set(number, isRowHead ? asRowHead(cell, idOf(row, at)) : besideHeads(cell, named));
      return isRowHead ? [[idOf(row, at), number]] : [];
    });
  });
}

const same = (found: number, set: number, what: string): void => {
  if (found !== set) throw new Error(`the document has ${found} ${what} where ${set} were set`);
};

interface HeadedRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** The heads that it has, or that come from a row above it. */
  readonly heads: readonly (readonly [row: number, at: number])[];
}

/** Of the rows below the head of a table those with a head of their own, or one that takes several rows. */
function headed(rows: readonly (readonly SheetCell[])[], from: number): HeadedRow[] {
  let standing: { readonly row: number; readonly at: number; readonly until: number }[] = [];
  return rows.flatMap((cells, row) => {
    if (row < from) return [];
    const own = cells.flatMap(({ isRowHead, rows: taken }, at) => (isRowHead ? [{ row, at, until: row + taken }] : []));
    standing = [...standing.filter(({ until }) => until > row), ...own];
    return standing.length === 0 ? [] : [{ row, cells, heads: standing.map((head) => [head.row, head.at] as const) }];
  });
}

/** Of an element its role, and the elements in it in the order in which they are read. */
const roleOf = (element: string): string | undefined => /\/Type \/StructElem\s+\/S \/(\w+)/.exec(element)?.[1];

const elementsBelow = (element: string, objects: ReadonlyMap<number, string>): number[] =>
  [...(/\/K \[([^\]]*)\]/.exec(element)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
    .map(([, number]) => Number(number))
    .filter((number) => roleOf(objects.get(number) ?? '') !== undefined);

/** The elements with that role, of this one or in it. */
function tagged(number: number, role: string, objects: ReadonlyMap<number, string>): number[] {
  const element = objects.get(number) as string;
  return roleOf(element) === role ? [number] : elementsBelow(element, objects).flatMap((child) => tagged(child, role, objects));
}

const asRowHead = (cell: string, id: string): string =>
  cell
    .replace('/S /TD', '/S /TH')
    .replace(/(\n {2}\/P \d+ 0 R)/, `$1\n  /ID (${id})`)
    .replace('/O /Table', '/O /Table\n    /Scope /Row');

const besideHeads = (cell: string, named: string): string =>
  cell.replace(/\/Headers \[([^\]]*)\]/, (_, own: string) => `/Headers [${own === '' ? named : `${own} ${named}`}]`);

/** Names are in the order of their bytes. */
const withIds = (root: string, ids: readonly Id[]): string =>
  root.replace(/(\/IDTree <<\s*\/Names \[)([^\]]*)\]/, (_, before: string, names: string) => {
    const known = [...names.matchAll(/\((\w+)\) (\d+) 0 R/g)].map(([, id = '', number]): Id => [id, Number(number)]);
    const all = [...known, ...ids].sort(([a], [b]) => (a < b ? -1 : 1));
    return `${before}${all.map(([id, number]) => `(${id}) ${number} 0 R`).join(' ')}]`;
  });

/** Every table among the pieces, in reading order. */
function tablesIn(piece: SheetPiece): readonly SheetTable[] {
  if (typeof piece === 'string' || 'svg' in piece) return [];
  if ('widths' in piece) return [piece];
  if ('items' in piece) return piece.items.flatMap(({ term, text }) => [...term, ...text].flatMap(tablesIn));
  return piece.c.flatMap(tablesIn);
}
