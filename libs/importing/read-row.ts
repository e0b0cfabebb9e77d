import { byWord, type Fault, InvalidInput, isFault, type Uuid, uuidV5 } from '@peildatum/kernel';
import type { ImportDecision, ImportFields, ImportKinds } from './import-kind.js';
import type { ImportRow } from './import-rows.js';
import { lineFault } from './line-fault.js';

/** A row as it will be recorded. */
export interface ImportLine extends ImportDecision {
  readonly line: number;
  /** As they stand in the file, but for `soort`. */
  readonly fields: ImportFields;
  readonly source?: string;
}

/** Reads a row as a decision. `root` makes the ids of new things the same at every run. @returns the faults of the row instead, where it has any. */
export function readRow({ line, fields }: ImportRow, kinds: ImportKinds, root: Uuid): ImportLine | readonly Fault[] {
  const { soort, bron, ...rest } = fields;
  const kind = byWord(kinds, soort);
  if (kind === undefined) return [lineFault(line, `soort: kies een van: ${Object.keys(kinds).join(', ')}`, 'soort')];
  if (String(bron).includes('\n')) return [lineFault(line, 'bron: schrijf haar op een regel', 'bron')];
  try {
    return {
      line,
      fields: rest,
      ...kind.read(rest, uuidV5(root, String(line))),
      ...(bron === undefined ? {} : { source: bron as string }),
    };
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map((fault) => lineFault(line, fault.message, fault.field));
    if (isFault(error, 'DATE.INVALID')) return [lineFault(line, error.message, error.field)];
    throw error;
  }
}
