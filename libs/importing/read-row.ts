import {
  type Basis,
  byWord,
  choiceInCell,
  type Fact,
  type Fault,
  fieldFault,
  InvalidInput,
  isFault,
  nearestWords,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { basisOfHerkomst, HERKOMSTEN, meant } from '@peildatum/platform';
import { sameName } from './column-name.js';
import type { Column } from './columns.js';
import { FAULT_COLUMN, OF_ANY_KIND } from './columns-of-any-kind.js';
import { splitCorrection } from './correcting.js';
import type { ImportDecision, ImportFields, ImportKind, ImportKinds } from './import-kind.js';
import type { ImportRow } from './import-row.js';
import { noSuchKind } from './kinds-named.js';
import { keyOf, placeFault, type RowPlace } from './row-place.js';
import { readCells } from './typed-cells/read-cells.js';

/** A row as it will be recorded. */
export interface ImportLine extends ImportDecision {
  readonly place: RowPlace;
  /** As they stand in the file, but for `soort`. */
  readonly fields: ImportFields;
  readonly columns: readonly Column[];
  /** What a row of its kind with these fields tells. @throws InvalidInput */
  readonly factOf: (fields: ImportFields) => Fact;
  readonly source?: string;
  readonly basis: Basis;
  readonly follows?: true;
}

/** Reads a row as a decision. `root` makes the ids of new things the same at every run. @returns the faults of the row instead, where it has any. */
export function readRow(row: ImportRow, kinds: ImportKinds, root: Uuid): ImportLine | readonly Fault[] {
  const { place, fields, inCells, numbers, follows } = row;
  const named = inCells ? withItsOwnNames(fields) : fields;
  const { soort, bron, herkomst = bron === undefined ? 'vastgelegd' : 'bron', [FAULT_COLUMN]: _, ...given } = named;
  const kind = byWord(kinds, soort);
  const unreadable = unreadableIn(row, kind?.columns ?? []);
  const ofEveryKind = unreadable.filter(({ field = '' }) => OF_ANY_KIND.includes(field));
  if (ofEveryKind.length > 0) return ofEveryKind.map(({ field, message }) => placeFault(place, message, field));
  if (kind === undefined) return [placeFault(place, `soort: ${noSuchKind(kinds, soort)}`, 'soort')];
  const basis = basisOfHerkomst(inCells && typeof herkomst === 'string' ? choiceInCell(herkomst, HERKOMSTEN) : herkomst);
  if (basis === undefined)
    return [placeFault(place, `herkomst: kies een van: ${HERKOMSTEN.join(', ')}${meant(herkomst, HERKOMSTEN)}`, 'herkomst')];
  if (basis === 'source' && bron === undefined) return [placeFault(place, 'bron: noem haar, of kies een andere herkomst', 'bron')];
  if (String(bron).includes('\n')) return [placeFault(place, 'bron: schrijf haar op een regel', 'bron')];
  const { fields: rest, faults: unclear } = inCells
    ? readCells(given, kind.columns, numbers, kind.spellings)
    : { fields: given, faults: [] };
  const faults = [...unreadable, ...unclear.filter(({ field }) => !unreadable.some((other) => other.field === field))];
  // Most rows make nothing: then no id of it is worked out.
  const newId = () => uuidV5(root, keyOf(place));
  const read = decisionOf(kind, rest, newId);
  if ('faults' in read || faults.length > 0)
    return inOneList(faults, read)
      .map((fault) => (inCells ? ofItsCell(fault) : fault))
      .map((fault) => placeFault(place, toldOf(fault, kind), fault.field));
  const factOf = (fields: ImportFields) => kind.read(splitCorrection(fields).fields, newId).fact;
  const said = { ...(bron === undefined ? {} : { source: bron as string }), ...(follows ? { follows } : {}) };
  return { place, fields: rest, columns: kind.columns, factOf, ...read, basis, ...said };
}

/** The cells that have an error in place of a value, each under the name of its column. */
const unreadableIn = ({ unreadable }: ImportRow, columns: readonly Column[]): readonly Fault[] =>
  unreadable === undefined
    ? []
    : Object.entries(unreadable).map(([given, why]) => {
        const own = [...columns.map(({ name }) => name), ...OF_ANY_KIND].find((name) => sameName(name) === sameName(given));
        return fieldFault(own ?? given, why);
      });

/** The columns that a row of any kind has, however they are spelled. */
function withItsOwnNames(fields: ImportFields): ImportFields {
  const named: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const own = sameName(name);
    named[OF_ANY_KIND.includes(own) ? own : name] = fields[name];
  }
  return named;
}

const NOT_BY_FILE = fieldFault('correctie', 'deze soort wordt niet met een bestand gecorrigeerd; vertel het feit opnieuw');

type Refused = { readonly faults: readonly Fault[] };

function decisionOf(kind: ImportKind, fields: ImportFields, newId: () => Uuid): ImportDecision | Refused {
  try {
    const { fields: told, correction } = splitCorrection(fields);
    const decision = kind.read(told, newId);
    if (correction === undefined) return decision;
    return decision.corrected?.(correction) ?? { faults: [NOT_BY_FILE] };
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    if (isFault(error, 'DATE.INVALID')) return { faults: [error] };
    throw error;
  }
}

/** Of a part of a list, which stands in one cell: `cijfers.0.waarde` is of the cell `cijfers`, and there of its first part. */
function ofItsCell(fault: Fault): Fault {
  const { field = '', message } = fault;
  const [, column, at, rest] = /^([^.]+)\.(\d+)(?:\.(.+))?$/.exec(field) ?? [];
  if (column === undefined) return fault;
  const says = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  return fieldFault(column, `deel ${Number(at) + 1}${rest === undefined ? '' : `, ${rest}`}: ${says}`);
}

/** Of a column that the kind does not have, which one was meant most likely. */
function toldOf({ code, field, message }: Fault, { columns }: ImportKind): string {
  if (code !== 'INPUT.UNKNOWN_FIELD' || field === undefined) return message;
  const near = nearestWords(
    field,
    columns.map(({ name }) => name),
  );
  return near.length === 0 ? message : `${field}: deze kolom bestaat niet; bedoelt u ${near.join(' of ')}?`;
}

/** Of a field whose cell is unclear nothing else is said. */
function inOneList(unclear: readonly Fault[], read: ImportDecision | Refused): readonly Fault[] {
  const fields = new Set(unclear.map(({ field }) => field));
  return [...unclear, ...('faults' in read ? read.faults.filter(({ field }) => !fields.has(field)) : [])];
}
