import type { FactEntity, FactProjection } from '../declaration.js';
import { LogboekRow } from './logboek.entity.js';

/** The second kind of projection: one row for every event, whatever its type. */
export interface LogProjection {
  readonly kind: 'log';
  readonly name: string;
  readonly version: number;
  readonly entity: FactEntity;
}

export type Projection = FactProjection | LogProjection;

/** Built in: it resolves `bekendOp` to a volgnummer, and is what the auditor reads. */
export const logboek: LogProjection = { kind: 'log', name: 'logboek', version: 3, entity: LogboekRow };
