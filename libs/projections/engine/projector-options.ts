import type { EventLog } from '@peildatum/event-store';
import type { Clock, Uuid } from '@peildatum/kernel';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { FactProjection } from '../declaration.js';
import type { RebuildResult } from '../rebuild/rebuild.js';
import type { RebuildProgress } from '../rebuild/rebuild-progress.js';
import type { Halt } from '../registry/halt.js';

export interface ProjectorOptions {
  /** Where the entities of the read models are known. */
  readonly dataSource: DataSource;
  /** For the batches; one connection per projection is used at a time. */
  readonly pool: Pool;
  readonly log: EventLog;
  readonly clock: Clock;
  /** The read models; the logboek comes of itself. */
  readonly projections: readonly FactProjection[];
  /** A catch-up of so many events leaves tidy tables. Default 10,000. */
  readonly tidyFrom?: number;
  /** For health, metrics and logging. It must not throw. */
  readonly onNotice?: (notice: ProjectorNotice) => void;
  /** Of each transaction that moved a projection on. It must not throw. */
  readonly onApplied?: (run: AppliedRun) => void;
}

/** A run of events was applied and the checkpoint moved, in one transaction. */
export interface AppliedRun {
  readonly projection: string;
  /** The first and the last volgnummer of the run. */
  readonly from: number;
  readonly to: number;
  /** How long the transaction took. */
  readonly seconds: number;
  /** Of the events of the run, each once and at most so many; asked for by who has use for them. */
  correlationIds(atMost: number): readonly Uuid[];
}

/** What an operator may want to hear of. */
export type ProjectorNotice =
  | { readonly kind: 'halted'; readonly projection: string; readonly why: Halt }
  | { readonly kind: 'weather'; readonly error: unknown; readonly attempt: number }
  | { readonly kind: 'rebuilding'; readonly projection: string; readonly progress: RebuildProgress }
  | { readonly kind: 'rebuilt'; readonly projection: string; readonly result: RebuildResult }
  | { readonly kind: 'rebuild-failed'; readonly projection: string; readonly error: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };
