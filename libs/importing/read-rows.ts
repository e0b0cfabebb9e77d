import { type Fault, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import type { ImportKinds } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { type ImportLine, readRow } from './read-row.js';

/** The root of the command ids of a file: the same file is the same import. */
export const rootOf = ({ digest }: ImportFile): Uuid => uuidV5(PEILDATUM_NAMESPACE, `import:${digest}`);

/** The rows of a file that can be read, and why the others cannot. */
export function readRows(file: ImportFile, kinds: ImportKinds, root: Uuid): { readonly lines: ImportLine[]; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const lines = file.rows.flatMap((row) => {
    const read = readRow(row, kinds, root);
    if ('decide' in read) return [read];
    faults.push(...read);
    return [];
  });
  return { lines, faults };
}
