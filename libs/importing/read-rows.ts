import { commandIdOf, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { breath } from './breath.js';
import type { ImportKinds } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { type ImportLine, readRow } from './read-row.js';
import type { PlacedFault } from './row-place.js';
import { withoutKind } from './sheets/kinds-of-sheets.js';

/** Whose run of the file it is. */
export interface ImportedAs {
  /** The person whose run it is: of another the same file is another one. Absent: the file alone says, as on the command line. */
  readonly person?: Uuid;
}

/** What a file is known by. The ids that versions before 0.7.0 made of its rows rest on it. */
export const rootOf = ({ digest }: ImportFile): Uuid => uuidV5(PEILDATUM_NAMESPACE, `import:${digest}`);

/**
 * The root of the command ids of a run: the same file by the same person goes on where it was. By another it is another run, so that
 * nobody hears of his own what somebody else told. No key of a request has a space in it.
 */
export const runOf = (file: ImportFile, { person }: ImportedAs): Uuid =>
  person === undefined ? rootOf(file) : commandIdOf(person, `import ${file.digest}`);

/** The rows of a file that can be read, and why the others cannot. */
export async function readRows(
  file: ImportFile,
  kinds: ImportKinds,
  root: Uuid,
): Promise<{ readonly lines: ImportLine[]; readonly faults: PlacedFault[] }> {
  const { sheets, faults } = withoutKind(file, kinds);
  const lines: ImportLine[] = [];
  for (const row of file.rows) {
    const due = breath();
    if (due) await due;
    if ('sheet' in row.place && sheets.has(row.place.sheet)) continue;
    const read = readRow(row, kinds, root);
    if ('decide' in read) lines.push(read);
    else faults.push(...read.map((fault) => ({ place: row.place, fault })));
  }
  return { lines, faults };
}
