import { createHash } from 'node:crypto';
import type { EventDefinitions } from '@peildatum/kernel';
import { declaredColumns, tableNameOf } from './columns.js';
import type { FactEntity } from './fact-row.js';

/** What decides the rows of a read model. */
interface Declared {
  readonly entity: FactEntity;
  /** What it reads. */
  readonly events: EventDefinitions;
  /** How often its rows became otherwise by what no digest can see; 1 where they never did. */
  readonly madeAnew?: number | undefined;
}

/**
 * The version of a read model: 31 bits of a digest of its table, of the schema versions of what it reads, and of `madeAnew`.
 * The registry keeps it as an integer; which of two is the newer nobody asks, only whether they differ.
 */
export function versionOf({ entity, events, madeAnew = 1 }: Declared): number {
  const read = Object.entries(events).map(([type, { schemaVersion }]) => `${type} ${schemaVersion}`);
  const decides = JSON.stringify([madeAnew, tableNameOf(entity), columnsIn(entity), read.sort()]);
  return Math.max(1, createHash('sha256').update(decides).digest().readUInt32BE() >>> 1);
}

/** By name: a row is written by name, so the order in which columns are declared says nothing. */
const columnsIn = (entity: FactEntity): string[] =>
  declaredColumns(entity)
    .map(({ name, options: { type, length, precision, scale, array, nullable, collation, primary } }) =>
      JSON.stringify([name, type, length, precision, scale, array ?? false, nullable ?? false, collation, primary ?? false]),
    )
    .sort();
