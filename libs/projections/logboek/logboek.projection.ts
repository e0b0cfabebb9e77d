import type { FactProjection } from '../declaration.js';
import type { FactEntity } from '../fact-row.js';
import { versionOf } from '../version.js';
import { LogboekRow } from './logboek.entity.js';

/** The second kind of projection: one row for every event, whatever its type. */
export interface LogProjection {
  readonly kind: 'log';
  readonly name: string;
  readonly version: number;
  readonly entity: FactEntity;
}

export type Projection = FactProjection | LogProjection;

/**
 * Built in: it resolves `bekendOp` to a volgnummer, and is what the auditor reads. Its rows are made of envelopes, and of the
 * data only the publication: so no event's schema version is in its own.
 */
export const logboek: LogProjection = {
  kind: 'log',
  name: 'logboek',
  version: versionOf({ entity: LogboekRow, events: {} }),
  entity: LogboekRow,
};
