import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '@peildatum/event-store';
import { allEnded, type Clock, type Instant, isFault, type Uuid } from '@peildatum/kernel';
import type { Pool } from 'pg';
import { hasReached } from '../logboek/log-identity.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { rebuilding } from '../rebuild/rebuild-lock.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import type { Halt } from '../registry/halt.js';
import { loadRegistry, type Registered } from '../registry/registry.js';
import { loadSkips, type Skip } from '../registry/skips.js';

export interface ProjectionStatus {
  readonly name: string;
  /** rebuilding: somebody is filling a new table now. outdated: its table is of another version and waits for a rebuild. */
  readonly state: 'running' | 'halted' | 'rebuilding' | 'outdated';
  readonly declaredVersion: number;
  readonly version: number;
  readonly generation: number;
  readonly table: string;
  readonly volgnummer: number;
  readonly knownAt: Instant | null;
  readonly eventId: Uuid | null;
  readonly lag: Lag;
  readonly halted: Halt | null;
  readonly skips: readonly Skip[];
  /** When its row last changed: a batch, a halt, a swap. */
  readonly updatedAt: Instant;
}

/** Nulls: the event store does not answer, or it cannot be told. */
export interface Lag {
  readonly events: number | null;
  /** Since the first event that is not applied was recorded; null for a migrated one, which was recorded elsewhere, and for one of a moment yet to come. */
  readonly seconds: number | null;
}

export interface EngineStatus {
  /** False: the event store does not answer. */
  readonly storeReachable: boolean;
  /** The number of the last event of the log; null when the store does not answer or everything is more than 10,000 behind. */
  readonly head: number | null;
  readonly projections: readonly ProjectionStatus[];
}

export interface StatusOptions {
  /** A store that says nothing for so long does not answer. Absent: for as long as the store itself has patience. */
  readonly storeWithinMs?: number | undefined;
}

/** How every declared projection stands; those that were never prepared are left out. */
export async function readStatus(
  { pool, log, clock }: { readonly pool: Pool; readonly log: EventLog; readonly clock: Clock },
  projections: readonly Projection[],
  { storeWithinMs }: StatusOptions = {},
): Promise<EngineStatus> {
  const names = projections.map(({ name }) => name);
  const [registry, locked, skips] = await allEnded([loadRegistry(pool), rebuilding(pool, names), loadSkips(pool, names)]);
  const known = projections.flatMap((projection) => {
    const registered = registry.get(projection.name);
    return registered ? [{ projection, registered }] : [];
  });
  const measured = measure(
    { log, clock },
    known.map(({ registered }) => registered),
  );
  const { reachable, head, lags } = await (storeWithinMs === undefined ? measured : Promise.race([measured, silentFor(storeWithinMs)]));
  return {
    storeReachable: reachable,
    head,
    projections: known.map(({ projection, registered }, i) => ({
      name: projection.name,
      state: stateOf(projection, registered, locked),
      declaredVersion: projection.version,
      version: registered.version,
      generation: registered.generation,
      table: registered.table,
      volgnummer: volgnummerOf(registered.progress),
      knownAt: registered.progress?.knownAt ?? null,
      eventId: registered.progress?.eventId ?? null,
      lag: lags[i] ?? UNKNOWN,
      halted: registered.halted,
      skips: skips.filter((skip) => skip.projection === projection.name),
      updatedAt: registered.updatedAt,
    })),
  };
}

function stateOf({ version }: Projection, registered: Registered, locked: ReadonlySet<string>): ProjectionStatus['state'] {
  if (locked.has(registered.name)) return 'rebuilding';
  if (registered.halted) return 'halted';
  return registered.version === version ? 'running' : 'outdated';
}

const UNKNOWN: Lag = { events: null, seconds: null };
const COUNT_UP_TO = 10_000;
/** So much do the clocks of two machines in order differ, at most. */
const CLOCKS_DIFFER_MS = 5_000;

/** What only the store can tell. */
interface Measured {
  /** False: the event store does not answer. */
  readonly reachable: boolean;
  readonly head: number | null;
  /** Of each projection, in their order. */
  readonly lags: readonly Lag[];
}

const SILENT: Measured = { reachable: false, head: null, lags: [] };

const silentFor = (ms: number): Promise<Measured> => sleep(ms, SILENT, { ref: false });

async function measure({ log, clock }: { log: EventLog; clock: Clock }, registered: readonly Registered[]): Promise<Measured> {
  try {
    const ruler = await rulerOf(
      log,
      registered.filter(({ halted }) => halted?.code !== 'LOG_REPLACED'),
    );
    return { reachable: true, head: ruler.head, lags: await Promise.all(registered.map((one) => lagOf(log, clock, ruler, one))) };
  } catch (error) {
    if (isFault(error, 'STORE.UNREACHABLE')) return SILENT;
    // A log of another adapter; the projections will notice, and halt.
    if (isFault(error, 'STORE.CURSOR_INVALID')) return { ...SILENT, reachable: true };
    throw error;
  }
}

interface Ruler {
  readonly end: { readonly cursor: string | undefined };
  readonly head: number | null;
}

/** A store does not number its events; the projection that is furthest does, and what lies after it is counted. */
async function rulerOf(log: EventLog, registered: readonly Registered[]): Promise<Ruler> {
  const furthest = registered.toSorted((a, b) => volgnummerOf(b.progress) - volgnummerOf(a.progress))[0]?.progress ?? null;
  const end = { cursor: await log.head() };
  if (end.cursor === undefined) return { end, head: 0 };
  let head = volgnummerOf(furthest);
  for await (const batch of log.readAll({ after: furthest?.cursor })) {
    head += batch.length;
    if (head - volgnummerOf(furthest) > COUNT_UP_TO) return { end, head: null };
  }
  return { end, head };
}

async function lagOf(log: EventLog, clock: Clock, { end, head }: Ruler, { progress, halted }: Registered): Promise<Lag> {
  if (halted?.code === 'LOG_REPLACED') return UNKNOWN;
  if (hasReached(log, progress, end.cursor)) return { events: 0, seconds: 0 };
  return { events: head === null ? null : head - volgnummerOf(progress), seconds: await secondsBehind(log, clock, progress?.cursor) };
}

async function secondsBehind(log: EventLog, clock: Clock, after: string | undefined): Promise<number | null> {
  for await (const [next] of log.readAll({ after, batchSize: 1 })) {
    const { recordedAt, migrated } = (next ? JSON.parse(next.metadata) : {}) as { recordedAt?: string; migrated?: string };
    if (recordedAt === undefined || migrated !== undefined) return null;
    const behind = Date.parse(clock.now()) - Date.parse(recordedAt);
    // A clock ran ahead when it was recorded: how long it waits is in no clock any more.
    return behind < -CLOCKS_DIFFER_MS ? null : Math.max(0, behind / 1_000);
  }
  return 0;
}
