import { type Cells, cell, cellParts, textsOf } from '@peildatum/importing';
import type { Field, Fields } from '@peildatum/kernel';

/** How a cell has those of these fields that hold a list of objects, where they say so: the parts of each in their order, and what is empty left out. */
export const partsCells = (fields: Fields): Cells =>
  Object.fromEntries(
    Object.values(fields).flatMap(({ word, written }) =>
      written.kind === 'parts' && written.cell !== undefined
        ? [[word, partsCell(written.cell.notation, written.cell.example, Object.values(written.fields))]]
        : [],
    ),
  );

const partsCell = (notation: string, example: string, fields: readonly Field<unknown>[]) =>
  cell(notation, example, (text, unreadable) =>
    textsOf(text).map((part) => {
      const parts = cellParts(part, '|');
      if (parts.length > fields.length) throw unreadable(part);
      return Object.fromEntries(
        fields.flatMap((field, at) => {
          const told = parts[at];
          return told === undefined || told === '' ? [] : [[field.word, partOf(field, told)]];
        }),
      );
    }),
  );

function partOf({ written: { kind } }: Field<unknown>, part: string): unknown {
  if (kind === 'count') return numbersIn(part)[0];
  if (kind === 'scenarios') return numbersIn(part);
  return kind === 'texts' ? cellParts(part, '+') : part;
}

/** Several numbers have a `/` between them; what is none is left for the field to refuse. */
const numbersIn = (part: string): (number | string | null)[] =>
  cellParts(part, '/').map((one) => (one === '' ? null : /^\d{1,3}(\.\d{3})*$|^\d+$/.test(one) ? Number(one.replaceAll('.', '')) : one));
