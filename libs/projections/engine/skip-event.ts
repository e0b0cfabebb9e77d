import type { Uuid } from '@peildatum/kernel';
import type { PoolClient } from 'pg';
import { inTransaction } from '../database/transaction.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { checkpointAt, type LogEntry, Numbering } from '../logboek/numbering.js';
import type { RebuildDeps } from '../rebuild/rebuild.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import { notPrepared } from '../registry/not-prepared.js';
import { advance, loadRegistered, type Registered, resume } from '../registry/registry.js';
import { recordSkip } from '../registry/skips.js';
import { skippedRows } from '../rows/skipped-rows.js';
import type { TableShape } from '../rows/table-shape.js';
import { writeLoad } from '../rows/write-load.js';
import { firstCannotBeSkipped, notHalted, skipNeedsReason, skipRefused } from './faults.js';

export interface SkipOrder {
  readonly eventId: string;
  /** Why: a report over it says so. */
  readonly reason: string;
  /** Who decided it. */
  readonly by: string;
}

/** @throws PeildatumError `PROJECTION.SKIP_INCOMPLETE`, `PROJECTION.SKIP_REFUSED`, and what the event store throws. */
export async function skipEvent(
  deps: RebuildDeps,
  projection: Projection,
  shape: TableShape,
  { eventId, reason, by }: SkipOrder,
): Promise<void> {
  if (reason.trim() === '') throw skipNeedsReason('reden');
  if (by.trim() === '') throw skipNeedsReason('door');
  const { name } = projection;
  const from = await loadRegistered(deps.pool, name);
  if (from === undefined) throw notPrepared(name);
  const { halted, progress } = from;
  if (halted === null || halted.volgnummer === null || halted.eventId !== eventId) throw skipRefused(name, eventId, halted);
  if (halted.volgnummer === 1) throw firstCannotBeSkipped(name);
  const next = await entryAfter(deps, from);
  const volgnummer = halted.volgnummer;
  await inTransaction(deps.pool, async (client) => {
    if (!(await resume(client, deps.clock, from))) throw notHalted(name);
    await recordSkip(client, { projection: name, eventId: eventId as Uuid, volgnummer, reason, by, at: deps.clock.now() });
    // A rebuild that halted lies further than its live table: the skip is then for the next rebuild.
    if (volgnummer === volgnummerOf(progress) + 1 && next?.stored.id === eventId)
      await stepOver(deps, client, projection, shape, from, next);
  });
}

async function stepOver(
  { clock }: RebuildDeps,
  client: PoolClient,
  projection: Projection,
  shape: TableShape,
  from: Registered,
  next: LogEntry,
): Promise<void> {
  if (!(await advance(client, clock, from, checkpointAt(next)))) throw notHalted(projection.name);
  await writeLoad(client, shape, from.table, { rows: skippedRows(projection, shape, next), supersedes: new Map() });
}

async function entryAfter({ log }: RebuildDeps, { progress }: Registered): Promise<LogEntry | undefined> {
  for await (const batch of log.store.readAll({ after: progress?.cursor, batchSize: 1 })) {
    return new Numbering(log.codec, progress).next(batch)[0];
  }
  return undefined;
}
