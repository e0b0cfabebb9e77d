import { byWord, type Fault, nearestWords, type Uuid } from '@peildatum/kernel';
import { sameName } from '../column-name.js';
import type { Column } from '../columns.js';
import { OF_ANY_KIND } from '../columns-of-any-kind.js';
import type { ImportFields, ImportKind, ImportKinds } from '../import-kind.js';
import type { ImportRow } from '../import-row.js';
import { readRow } from '../read-row.js';
import { fieldOf } from '../row-place.js';
import { templateOf } from '../templates/template.js';

/** Faults of a row come in turns: those of its fields, then those of its fields together. */
const TURNS = 3;
const CODES: readonly Column['kind'][] = ['code', 'id', 'jaar'];

/**
 * Finds the streams that rows tell of though they cannot be read: what is wrong in a row is taken from the example of its kind. What is
 * seen of a kind is kept for its other rows.
 */
export class StreamsMeant {
  private readonly seen = new Map<string, MeantKind | null>();

  constructor(
    private readonly kinds: ImportKinds,
    private readonly root: Uuid,
  ) {}

  /** Undefined where what is wrong would choose the stream. */
  of(row: ImportRow, faults: readonly Fault[]): string | undefined {
    const word = String(Object.entries(row.fields).find(([name]) => sameName(name) === 'soort')?.[1] ?? '');
    const kind = this.kindOf(word, row.inCells === true);
    if (kind === null) return undefined;
    let fields: ImportFields = { ...without(row.fields, OF_ANY_KIND), soort: word };
    let wrong = faults;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const named = wrong.flatMap((fault) => fieldOf(row.place, fault) ?? []).map(sameName);
      if (named.some((name) => kind.choosesStream(name))) return undefined;
      fields = {
        ...without(fields, named),
        ...Object.fromEntries(Object.entries(kind.example).filter(([name]) => named.includes(sameName(name)))),
      };
      const read = kind.read({ ...row, fields });
      if ('stream' in read) return read.stream;
      wrong = read;
    }
    return undefined;
  }

  private kindOf(word: string, inCells: boolean): MeantKind | null {
    const key = `${inCells} ${word}`;
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const kind = byWord(this.kinds, word) ?? this.kinds[nearestWords(word, Object.keys(this.kinds))[0] ?? ''];
    const [example] = kind === undefined ? [] : templateOf({ [word]: kind }).rows;
    const meant =
      kind === undefined || example === undefined
        ? null
        : new MeantKind(word, kind, inCells, inCells ? example.cells : example.fields, this.root);
    this.seen.set(key, meant);
    return meant;
  }
}

/** A kind of row by the word that somebody wrote for it, with an example that can be read. */
class MeantKind {
  private readonly choices = new Map<string, boolean>();

  constructor(
    private readonly word: string,
    private readonly kind: ImportKind,
    private readonly inCells: boolean,
    readonly example: ImportFields,
    private readonly root: Uuid,
  ) {}

  read(row: ImportRow): ReturnType<typeof readRow> {
    return readRow(row, { [this.word]: this.kind }, this.root);
  }

  /** Whether a field says of what a row tells, as a code does, and a choice of which another makes another stream. */
  choosesStream(name: string): boolean {
    const known = this.choices.get(name) ?? this.choosing(name);
    this.choices.set(name, known);
    return known;
  }

  private choosing(name: string): boolean {
    const column = this.kind.columns.find((one) => sameName(one.name) === name);
    if (column === undefined) return false;
    if (CODES.includes(column.kind)) return true;
    const streams = (column.allowed ?? []).flatMap((value) => {
      const fields = { ...this.example, [column.name]: value };
      const tried = this.read({ place: { line: 1 }, fields, ...(this.inCells ? { inCells: true } : {}) });
      return 'stream' in tried ? [tried.stream] : [];
    });
    return new Set(streams).size > 1;
  }
}

const without = (fields: ImportFields, names: readonly string[]): ImportFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(sameName(name))));
