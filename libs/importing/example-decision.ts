import { PeildatumError, type Uuid } from '@peildatum/kernel';
import type { ImportDecision, ImportKind, RowOfCells } from './import-kind.js';
import { readCells } from './typed-cells/read-cells.js';

/** What a worked example of a kind tells; null: it names a value which no list has any more. */
export function exampleDecision(kind: ImportKind, example: RowOfCells): ImportDecision | null {
  try {
    return kind.read(readCells(example, kind.columns).fields, () => NO_ID);
  } catch (error) {
    if (error instanceof PeildatumError) return null;
    throw error;
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000' as Uuid;
