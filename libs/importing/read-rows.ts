import { PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import type { ImportKinds } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { madeTwice } from './made-twice.js';
import { readHeads } from './read-heads.js';
import { type ImportLine, readRow } from './read-row.js';
import type { PlacedFault } from './row-place.js';
import { withoutKind } from './sheets/kinds-of-sheets.js';

/** The root of the command ids of a file: the same file is the same import. */
export const rootOf = ({ digest }: ImportFile): Uuid => uuidV5(PEILDATUM_NAMESPACE, `import:${digest}`);

/** The rows of a file that can be read, and why the others cannot. */
export function readRows(
  file: ImportFile,
  kinds: ImportKinds,
  root: Uuid,
): { readonly lines: ImportLine[]; readonly faults: PlacedFault[] } {
  const { sheets, faults } = withoutKind(file, kinds);
  const read = readHeads(file, kinds);
  faults.push(...read.faults);
  const lines = read.rows.flatMap((row) => {
    if ('sheet' in row.place && sheets.has(row.place.sheet)) return [];
    const line = readRow(row, kinds, root);
    if ('decide' in line) return [line];
    faults.push(...line.map((fault) => ({ place: row.place, fault })));
    return [];
  });
  const twice = madeTwice(lines);
  const refused = new Set(twice.map(({ place }) => place));
  return { lines: lines.filter(({ place }) => !refused.has(place)), faults: [...faults, ...twice] };
}
