import { MAX_COLUMN, MAX_ROW } from '../limits.js';
import type { Cell, Merged, Sheet, SheetRow, Tally } from '../sheet.js';
import { badZip, unreadable } from '../unreadable.js';
import type { Attributes, XmlHandlers } from '../xml.js';
import { cellOf } from './cell-of.js';
import { Paragraphs } from './paragraphs.js';

interface Table {
  readonly name: string;
  readonly style: string;
  readonly rows: SheetRow[];
  readonly merged: Merged[];
}

interface Row {
  readonly repeated: number;
  readonly hidden: boolean;
  readonly cells: Map<number, Cell>;
  column: number;
}

/** Elements by which a document takes in what stands elsewhere. */
const LINKS: readonly string[] = ['table-source', 'cell-range-source', 'dde-source'];

/**
 * Reads the tables of `content.xml`. Rows and cells are wherever they are in a table: rows may stand in groups. What is repeated and
 * empty costs nothing; what is repeated and holds something counts as often.
 */
export class Content implements XmlHandlers {
  private readonly hiddenStyles = new Set<string>();
  private readonly read: Table[] = [];
  private style = '';
  private table: Table | null = null;
  private rowNumber = 0;
  private row: Row | null = null;
  private cell: Attributes | null = null;
  private readonly paragraphs = new Paragraphs();

  constructor(private readonly tally: Tally) {}

  get sheets(): Sheet[] {
    return this.read.map(({ name, style, rows, merged }) => ({ name, hidden: this.hiddenStyles.has(style), rows, merged }));
  }

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) {
      if (name === 'table') throw badZip('er staat een tabel in een cel');
      this.paragraphs.open(name, attributes);
    } else if (LINKS.includes(name)) throw linked();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.beginCell(attributes);
    else if (name === 'table-row') this.beginRow(attributes);
    else if (name === 'table') this.beginTable(attributes);
    else if (name === 'style') this.style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
  }

  text(piece: string): void {
    if (this.cell !== null) this.paragraphs.add(piece);
  }

  close(name: string): void {
    if (this.cell !== null) {
      if (this.paragraphs.depth > 0) this.paragraphs.close(name);
      else this.endCell(this.cell);
    } else if (name === 'table-row') this.endRow();
    else if (name === 'table' && this.table !== null) {
      this.read.push(this.table);
      this.table = null;
    }
  }

  private beginTable({ 'table:name': name = '', 'table:style-name': style = '' }: Attributes): void {
    if (this.table !== null) throw badZip('er staat een tabel in een tabel');
    this.table = { name, style, rows: [], merged: [] };
    this.rowNumber = 0;
  }

  private beginRow(attributes: Attributes): void {
    const hidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    this.row = { repeated: countOf(attributes, 'table:number-rows-repeated'), hidden, cells: new Map(), column: 0 };
  }

  private beginCell(attributes: Attributes): void {
    if (this.row === null) throw badZip('er staat een cel buiten een rij');
    this.cell = attributes;
    this.paragraphs.begin();
  }

  private endCell(attributes: Attributes): void {
    this.cell = null;
    const { row } = this;
    if (row === null) return;
    const repeated = countOf(attributes, 'table:number-columns-repeated');
    const cell = cellOf(attributes, this.paragraphs.text);
    this.tally.cells(1);
    const first = row.column + 1;
    row.column += repeated;
    this.merge(attributes, first);
    if (cell === null || (cell.text.trim() === '' && cell.fault === undefined && cell.formula === undefined)) return;
    if (row.column > MAX_COLUMN) throw badZip(`een rij heeft meer dan ${MAX_COLUMN} kolommen`);
    this.tally.stands(repeated * row.repeated, cell.text.length);
    for (let column = first; column <= row.column; column += 1) row.cells.set(column, cell);
  }

  private merge(attributes: Attributes, column: number): void {
    const columns = countOf(attributes, 'table:number-columns-spanned');
    const rows = countOf(attributes, 'table:number-rows-spanned');
    const row = this.rowNumber + 1;
    if (columns > 1 || rows > 1)
      this.table?.merged.push({ from: { row, column }, to: { row: row + rows - 1, column: column + columns - 1 } });
  }

  private endRow(): void {
    const { row, table } = this;
    this.row = null;
    if (row === null) return;
    const first = this.rowNumber + 1;
    this.rowNumber += row.repeated;
    if (row.cells.size === 0 || table === null) return;
    if (this.rowNumber > MAX_ROW) throw badZip(`blad ${table.name.slice(0, 100)} heeft meer dan ${MAX_ROW} rijen`);
    this.tally.rows(row.repeated);
    for (let number = first; number <= this.rowNumber; number += 1) table.rows.push({ row: number, hidden: row.hidden, cells: row.cells });
  }
}

/** How often, by an attribute that need not be there. */
function countOf(attributes: Attributes, name: string): number {
  const count = attributes[name] ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(count)) throw badZip(`een cel of rij is '${count.slice(0, 30)}' keer herhaald`);
  return Number(count);
}

const linked = () =>
  unreadable(
    'het heeft koppelingen naar andere bestanden. Verbreek die (Bewerken > Externe koppelingen > Verbreken) en sla het opnieuw op.',
  );
