import { type FigureKind, figureDefinition, kindOf, knownKey } from '@peildatum/figures';
import { type ColumnType, cellOf, type TableCell } from '@peildatum/tables';

const TYPES: Readonly<Record<FigureKind, Exclude<ColumnType, 'wisselend'>>> = {
  aantal: 'geheel getal',
  'geheel getal': 'geheel getal',
  getal: 'getal',
  euro: 'bedrag',
  'mln euro': 'getal',
  procent: 'procent',
  tekst: 'tekst',
};

const NUMBER = /^-?\d+(\.\d+)?$/;

/** The cell of a figure as its key says that it is counted: a percentage as one. A printed word stays a word. */
export function figureCell(value: unknown, key: unknown, type: ColumnType): TableCell | null {
  const cell = cellOf(value, type);
  const kind = typeof key === 'string' ? kindOf(key) : undefined;
  return cell === null || kind === undefined || !NUMBER.test(cell.text) ? cell : { text: cell.text, type: TYPES[kind] };
}

/** What every figure of these counts, where they are all of one meaning; empty where they are not. */
export function commonMeaning(keys: readonly string[]): string {
  const meanings = new Set<string>();
  for (const key of keys) {
    const known = knownKey(key);
    if (known) meanings.add(figureDefinition(known));
    if (meanings.size > 1) return '';
  }
  return [...meanings][0] ?? '';
}
