import { booleanCell, errorCell, isoDateCell, numberCell, serialDateCell, timeCell, uncomputedCell } from '../cell.js';
import { MAX_COLUMN, MAX_ROW } from '../limits.js';
import { type Cell, type Merged, placeOf, type SheetRow, type Tally } from '../sheet.js';
import { badZip } from '../unreadable.js';
import { type Attributes, isOn, type XmlHandlers } from '../xml.js';
import { RichText, unescaped } from './shared-strings.js';
import type { NumberStyle } from './styles.js';

/** What the cells of every sheet point at. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/** Reads the cells of one sheet as they come: rows downward, cells to the right, as every program writes them. */
export class Worksheet implements XmlHandlers {
  readonly rows: SheetRow[] = [];
  readonly merged: Merged[] = [];
  private row = 0;
  private hidden = false;
  private cells = new Map<number, Cell>();
  private column = 0;
  private cell: Attributes | null = null;
  private readonly inline = new RichText();
  private collecting = false;
  private value: string | null = null;
  private formula = false;

  constructor(
    private readonly name: string,
    private readonly workbook: Workbook,
    private readonly tally: Tally,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(name);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
  }

  text(piece: string): void {
    if (this.collecting) this.value = (this.value ?? '') + piece;
    else if (this.cell !== null) this.inline.add(piece);
  }

  close(name: string): void {
    if (name === 'row' && this.cell === null) {
      if (this.cells.size > 0) this.endRow();
    } else if (name === 'c' && this.cell !== null) this.endCell(this.cell);
    else if (name === 'v') this.collecting = false;
    else if (this.cell !== null) this.inline.close(name);
  }

  private openInCell(name: string): void {
    if (name === 'v') {
      this.collecting = true;
      this.value = '';
    } else if (name === 'f') this.formula = true;
    else this.inline.open(name);
  }

  private beginRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!(Number.isInteger(row) && row > this.row && row <= MAX_ROW)) throw this.wrong(`rij ${r} staat niet op haar plaats`);
    this.row = row;
    this.hidden = isOn(hidden);
    this.cells = new Map();
    this.column = 0;
  }

  private endRow(): void {
    this.tally.rows(1);
    this.rows.push({ row: this.row, hidden: this.hidden, cells: this.cells });
  }

  private beginCell(attributes: Attributes): void {
    const { r } = attributes;
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : placeOf(r);
    if (place === null || place.row !== this.row || place.column <= this.column || place.column > MAX_COLUMN)
      throw this.wrong(`cel ${r} staat niet op haar plaats`);
    this.column = place.column;
    this.cell = attributes;
    this.value = null;
    this.formula = false;
    this.inline.begin();
  }

  private endCell(attributes: Attributes): void {
    this.cell = null;
    const cell = this.read(attributes);
    this.tally.cells(1, cell?.text.length);
    if (cell !== null) this.cells.set(this.column, this.formula ? { ...cell, formula: true } : cell);
  }

  private read({ t = 'n', s }: Attributes): Cell | null {
    if (t === 'inlineStr') return { text: this.inline.end() };
    const { value } = this;
    if (value === null || (value === '' && t !== 'str')) return this.formula ? uncomputedCell() : null;
    switch (t) {
      case 's':
        return { text: this.shared(value) };
      case 'str':
        return { text: unescaped(value) };
      case 'b':
        return booleanCell(value);
      case 'e':
        return errorCell(value);
      case 'd':
        return isoDateCell(value);
      case 'n':
        return this.number(value, s);
      default:
        throw this.wrong(`er is een cel van een onbekende soort (${t.slice(0, 20)})`);
    }
  }

  private shared(index: string): string {
    const text = this.workbook.strings[Number(index)];
    if (text === undefined) throw this.wrong(`tekst ${index.slice(0, 20)} ontbreekt`);
    return text;
  }

  private number(value: string, style = '0'): Cell {
    const kind = this.workbook.styles[Number(style)] ?? 'number';
    if (kind === 'number') return numberCell(value);
    return kind === 'date' ? serialDateCell(value, this.workbook.from1904) : timeCell(value);
  }

  private merge(ref: string): void {
    const [from = null, to = null] = ref.split(':').map(placeOf);
    if (from === null || to === null) throw this.wrong(`samenvoeging ${ref.slice(0, 30)} is onleesbaar`);
    this.tally.cells(1);
    this.merged.push({ from, to });
  }

  private wrong(what: string) {
    return badZip(`op blad ${this.name.slice(0, 100)} klopt iets niet: ${what}`);
  }
}
