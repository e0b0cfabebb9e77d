import { choiceInCell, type Fault, fieldFault, InvalidInput, listedInCell } from '@peildatum/kernel';
import type { FieldKind, InputField } from '@peildatum/platform';
import { textsOf } from '../cells.js';
import { sameName } from '../column-name.js';
import { amountInCell, figuresInCell, numberInCell } from './amounts.js';
import { dateInCell } from './dates.js';
import { isNumeric } from './numeric.js';
import type { Spellings } from './spellings.js';
import { UnclearCell } from './unclear-cell.js';

/** How a cell of each kind of column becomes what NDJSON and HTTP have in that field. Of the others the field itself says what is right. */
const IN_CELL: Partial<Readonly<Record<FieldKind, (text: string) => string>>> = {
  datum: dateInCell,
  bedrag: figuresInCell,
  'bedrag-met-teken': amountInCell,
  'bedrag-zoals-genoemd': amountInCell,
  getal: numberInCell,
  cijferwaarde: numberInCell,
};

/** What a spreadsheet shows where it could not compute: in Dutch and in English. */
const SPREADSHEET_FAULT = /^#(?:VERW|REF|N\/B|N\/A|WAARDE|VALUE|DEEL\/0|DIV\/0|NAAM|NAME|GETAL|NUM|LEEG|NULL)[!?]?$/i;
const SCIENTIFIC = /^-?\d+(?:[.,]\d+)?E[+-]?\d+$/i;

type Fields = Readonly<Record<string, unknown>>;

export interface ReadCells {
  readonly fields: Fields;
  readonly faults: readonly Fault[];
}

/**
 * The cells of a row by the names of its columns, however they are spelled, each in the notation that NDJSON has.
 * @param numbers the fields of which the cell is a number already
 * @param spellings how the values of a list are spelled: one in other capitals is read as such a one, and one that is none stays as it is
 */
export function readCells(
  fields: Fields,
  columns: readonly InputField[],
  numbers: readonly string[] = [],
  spellings: Spellings = NONE_KNOWN,
): ReadCells {
  const bySpelling = spellingsOf(columns);
  const faults: Fault[] = [];
  const read: Record<string, unknown> = {};
  for (const given of Object.keys(fields)) {
    const value = fields[given];
    const column = bySpelling.get(sameName(given));
    const name = column?.name ?? given;
    read[name] = value;
    if (typeof value !== 'string' || (column !== undefined && isNumeric(column.kind) && numbers.includes(given))) continue;
    try {
      read[name] = column?.list === undefined ? inCell(value, column) : spelled(value, spellings(column.list), column.kind === 'lijst');
    } catch (error) {
      if (!(error instanceof UnclearCell)) throw error;
      faults.push(fieldFault(name, error.message));
    }
  }
  return { fields: read, faults };
}

const NONE_KNOWN: Spellings = () => [];

const spelled = (text: string, values: readonly string[], isList: boolean): string =>
  isList
    ? textsOf(text)
        .map((part) => listedInCell(part, values))
        .join('; ')
    : listedInCell(text, values);

/** The columns of a kind are the same for all of its rows. */
const SPELLINGS = new WeakMap<readonly InputField[], ReadonlyMap<string, InputField>>();

function spellingsOf(columns: readonly InputField[]): ReadonlyMap<string, InputField> {
  const known = SPELLINGS.get(columns) ?? new Map(columns.map((column) => [sameName(column.name), column]));
  SPELLINGS.set(columns, known);
  return known;
}

/**
 * The objects that a cell holds, each text of them in the notation that NDJSON has.
 * @throws InvalidInput that names the part, from 1, and its field
 */
export function readParts(value: unknown, fields: readonly InputField[], cell: string): unknown {
  if (!Array.isArray(value)) return value;
  const columns = new Map(fields.map((field) => [field.name, field]));
  const faults: Fault[] = [];
  const read = value.map((part: unknown, at) => {
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, text]): [string, unknown] => {
        try {
          return [name, typeof text === 'string' ? inCell(text, columns.get(name)) : text];
        } catch (error) {
          if (!(error instanceof UnclearCell)) throw error;
          faults.push(fieldFault(cell, `deel ${at + 1}, ${name}: ${error.message}`));
          return [name, text];
        }
      }),
    );
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  return read;
}

function inCell(text: string, { kind, allowed }: Pick<InputField, 'kind' | 'allowed'> = { kind: 'tekst' }): string {
  if (kind !== 'tekst' && SPREADSHEET_FAULT.test(text))
    throw new UnclearCell(`de cel heeft ${text}: de spreadsheet kon haar niet uitrekenen; herstel de formule of typ de waarde`);
  if (isNumeric(kind) && SCIENTIFIC.test(text))
    throw new UnclearCell(
      `de cel heeft ${text}: de spreadsheet liet cijfers weg; geef de kolom de opmaak Getal of Tekst, en vul de waarde opnieuw in`,
    );
  if (allowed !== undefined) return choiceInCell(text, allowed);
  return IN_CELL[kind]?.(text) ?? text;
}
