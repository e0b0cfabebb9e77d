import { byWord, commandIdOf, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { breath } from './breath.js';
import { sameName } from './column-name.js';
import { exampleDecision } from './example-decision.js';
import type { ImportDecision, ImportKind, ImportKinds } from './import-kind.js';
import type { ImportRow } from './import-row.js';
import type { ImportFile } from './import-rows.js';
import { begins } from './in-order.js';
import { madeTwice } from './made-twice.js';
import { readHeads } from './read-heads.js';
import { type ImportLine, readRow } from './read-row.js';
import type { PlacedFault } from './row-place.js';
import { withoutKind } from './sheets/kinds-of-sheets.js';
import type { UnreadRow } from './why-refused.js';

/** Whose run of the file it is. */
export interface ImportedAs {
  /** The person whose run it is: of another the same file is another one. Absent: the file alone says, as on the command line. */
  readonly person?: Uuid;
  /** What its commands come of, whatever the file and whoever sends it. Absent: of those two. */
  readonly root?: Uuid;
  /** The event by which it was submitted to somebody's approval. Absent: it was not. */
  readonly approves?: Uuid;
}

/** What a file is known by. The ids that versions before 0.7.0 made of its rows rest on it. */
export const rootOf = ({ digest }: ImportFile): Uuid => uuidV5(PEILDATUM_NAMESPACE, `import:${digest}`);

/**
 * The root of the command ids of a run: the same file by the same person goes on where it was. By another it is another run, so that
 * nobody hears of his own what somebody else told. No key of a request has a space in it.
 */
export const runOf = (file: ImportFile, { person, root }: ImportedAs): Uuid =>
  root ?? (person === undefined ? rootOf(file) : commandIdOf(person, `import ${file.digest}`));

/** The rows of a file that can be read, and why the others cannot. */
export async function readRows(
  file: ImportFile,
  kinds: ImportKinds,
  root: Uuid,
): Promise<{ readonly lines: ImportLine[]; readonly faults: PlacedFault[]; readonly unread: readonly UnreadRow[] }> {
  const { sheets, faults } = withoutKind(file, kinds);
  const read = await readHeads(file, kinds);
  faults.push(...read.faults);
  const unread: UnreadRow[] = [];
  const mayBegin = beginnings(kinds);
  const lines: ImportLine[] = [];
  for (const row of read.rows) {
    const due = breath();
    if (due) await due;
    if ('sheet' in row.place && sheets.has(row.place.sheet)) continue;
    const line = readRow(row, kinds, root);
    if ('decide' in line) lines.push(line);
    else {
      if (mayBegin(row)) unread.push({ place: row.place, texts: new Set(Object.values(row.fields).map(String)) });
      faults.push(...line.map((fault) => ({ place: row.place, fault })));
    }
  }
  const twice = madeTwice(lines);
  const refused = new Set(twice.map(({ place }) => place));
  return { lines: lines.filter(({ place }) => !refused.has(place)), faults: [...faults, ...twice], unread };
}

/** Whether a row can begin a subject: one of the examples of its kind does. */
function beginnings(kinds: ImportKinds): (row: ImportRow) => boolean {
  const known = new Map<ImportKind, boolean>();
  return ({ fields }) => {
    const kind = byWord(kinds, Object.entries(fields).find(([name]) => sameName(name) === 'soort')?.[1]);
    if (kind === undefined) return false;
    const does = known.get(kind) ?? kind.examples.some((example) => beginsOne(exampleDecision(kind, example)));
    known.set(kind, does);
    return does;
  };
}

const beginsOne = (decision: ImportDecision | null): boolean => decision !== null && begins(decision);
