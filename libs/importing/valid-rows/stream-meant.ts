import { byWord, type Fault, nearestWords, type Uuid } from '@peildatum/kernel';
import { sameName } from '../column-name.js';
import type { Column } from '../columns.js';
import type { ImportFields, ImportKind, ImportKinds } from '../import-kind.js';
import type { ImportRow } from '../import-row.js';
import { OF_ANY_KIND, readRow } from '../read-row.js';
import { fieldOf } from '../row-place.js';
import { templateOf } from '../templates/template.js';

/** Faults of a row come in turns: those of its fields, then those of its fields together. */
const TURNS = 3;

/**
 * The stream that a row tells of though it cannot be read: what is wrong in it is taken from the example of its kind. Undefined where
 * that would choose the stream.
 */
export function streamMeant(row: ImportRow, faults: readonly Fault[], kinds: ImportKinds, root: Uuid): string | undefined {
  const word = String(Object.entries(row.fields).find(([name]) => sameName(name) === 'soort')?.[1] ?? '');
  const kind = byWord(kinds, word) ?? kinds[nearestWords(word, Object.keys(kinds))[0] ?? ''];
  const [example] = kind === undefined ? [] : templateOf({ [word]: kind }).rows;
  if (kind === undefined || example === undefined) return undefined;
  const reading: Reading = {
    kind,
    example: row.inCells ? example.cells : example.fields,
    read: (fields) => readRow({ ...row, fields }, { [word]: kind }, root),
  };
  let fields: ImportFields = { ...without(row.fields, OF_ANY_KIND.map(sameName)), soort: word };
  let wrong = faults;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const named = wrong.flatMap((fault) => fieldOf(row.place, fault) ?? []).map(sameName);
    if (named.some((name) => choosesStream(name, fields, reading))) return undefined;
    fields = withExample(fields, named, reading.example);
    const read = reading.read(fields);
    if ('stream' in read) return read.stream;
    wrong = read;
  }
  return undefined;
}

interface Reading {
  readonly kind: ImportKind;
  readonly example: ImportFields;
  readonly read: (fields: ImportFields) => ReturnType<typeof readRow>;
}

const CODES: readonly Column['kind'][] = ['code', 'id', 'jaar'];

/** Whether a field says of what a row tells, as a code does, and a choice of which another makes another stream. */
function choosesStream(name: string, fields: ImportFields, { kind, example, read }: Reading): boolean {
  const column = kind.columns.find((one) => sameName(one.name) === name);
  if (column === undefined) return false;
  if (CODES.includes(column.kind)) return true;
  const streams = (column.allowed ?? []).flatMap((value) => {
    const tried = read({ ...without(fields, [name]), ...example, [column.name]: value });
    return 'stream' in tried ? [tried.stream] : [];
  });
  return new Set(streams).size > 1;
}

const without = (fields: ImportFields, names: readonly string[]): ImportFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(sameName(name))));

const withExample = (fields: ImportFields, names: readonly string[], example: ImportFields): ImportFields => ({
  ...without(fields, names),
  ...Object.fromEntries(Object.entries(example).filter(([name]) => names.includes(sameName(name)))),
});
