import { byWord, type Fault, nearestWords } from '@peildatum/kernel';
import { breath } from './breath.js';
import { sameName } from './column-name.js';
import { OF_ANY_KIND } from './columns-of-any-kind.js';
import type { ImportKind, ImportKinds } from './import-kind.js';
import type { ImportRow } from './import-row.js';
import type { ImportFile } from './import-rows.js';
import { type PlacedFault, placeFault, type RowPlace } from './row-place.js';

/** The rows of a file, each column by a name that a kind of it has, and of every head that is of none one fault. */
export interface ReadHeads {
  readonly rows: readonly ImportRow[];
  readonly faults: readonly PlacedFault[];
}

/**
 * A head that is mistyped is one mistake, however many rows stand below it: it is named once, and the rows are read on as if the column
 * that it is like stood there. What another kind of the same file has is a matter of the row.
 */
export async function readHeads({ rows, heads }: ImportFile, kinds: ImportKinds): Promise<ReadHeads> {
  const head = heads?.[0]?.line ?? 1;
  const meant = new Map<string, Meant>();
  const faults: PlacedFault[] = [];
  for (const [sheet, { first, names, words }] of await sheetsOf(rows)) {
    const wrong = meantBy(names, words, kinds);
    meant.set(sheet, wrong);
    for (const [name, near] of wrong) faults.push(faultOf(name, near, first, head));
  }
  if (faults.length === 0) return { rows, faults };
  return { rows: rows.map((row) => withMeant(row, meant.get(sheetOf(row)))), faults };
}

/** From a head that no kind has to those that it is like, the nearest first. */
type Meant = ReadonlyMap<string, readonly string[]>;

const sheetOf = ({ place }: ImportRow): string => ('sheet' in place ? place.sheet : '');

/** What a sheet has, or a CSV. */
interface Below {
  readonly first: RowPlace;
  /** Its heads below which something stands. */
  readonly names: Set<string>;
  /** Its kinds of rows. */
  readonly words: Set<unknown>;
}

async function sheetsOf(rows: readonly ImportRow[]): Promise<ReadonlyMap<string, Below>> {
  const sheets = new Map<string, Below>();
  for (const row of rows) {
    const due = breath();
    if (due) await due;
    if (!row.inCells) continue;
    const sheet = sheets.get(sheetOf(row)) ?? { first: row.place, names: new Set(), words: new Set() };
    sheets.set(sheetOf(row), sheet);
    for (const name of Object.keys(row.fields)) {
      sheet.names.add(name);
      if (sameName(name) === 'soort') sheet.words.add(row.fields[name]);
    }
  }
  return sheets;
}

function meantBy(names: ReadonlySet<string>, words: ReadonlySet<unknown>, kinds: ImportKinds): Meant {
  const known = [...words].map((word) => byWord(kinds, word)).filter((kind): kind is ImportKind => kind !== undefined);
  if (known.length === 0) return new Map();
  const columns = [...new Set([...known.flatMap((kind) => kind.columns.map(({ name }) => name)), ...OF_ANY_KIND])];
  const spelled = new Set(columns.map(sameName));
  return new Map([...names].filter((name) => !spelled.has(sameName(name))).map((name) => [name, nearestWords(name, columns)]));
}

function faultOf(name: string, near: readonly string[], first: RowPlace, head: number): PlacedFault {
  const like = near.length === 0 ? 'kijk in het sjabloon hoe de kolommen heten' : `bedoelt u ${near.join(' of ')}?`;
  const message = `de kop noemt ${name.slice(0, 100)}, en die kolom bestaat niet; ${like}`;
  if ('line' in first) return { place: { line: head }, fault: placeFault({ line: head }, message, name) };
  const where = `blad ${first.sheet}, kolom ${first.columns[sameName(name)]}`;
  const fault: Fault = { code: 'IMPORT.LINE', kind: 'invalid', field: where, message: `${where}: ${message}` };
  return { place: first, fault };
}

function withMeant(row: ImportRow, meant: Meant | undefined): ImportRow {
  if (meant === undefined || meant.size === 0) return row;
  const nameOf = (name: string) => (meant.has(name) ? meant.get(name)?.[0] : name);
  const renamed = Object.entries(row.fields).flatMap(([name, value]) => {
    const other = nameOf(name);
    return other === undefined || (other !== name && other in row.fields) ? [] : [[other, value] as const];
  });
  return {
    ...row,
    fields: Object.fromEntries(renamed),
    ...(row.numbers ? { numbers: row.numbers.flatMap((name) => nameOf(name) ?? []) } : {}),
    ...(row.unreadable
      ? { unreadable: Object.fromEntries(Object.entries(row.unreadable).flatMap(([name, why]) => [[nameOf(name) ?? name, why]])) }
      : {}),
  };
}
