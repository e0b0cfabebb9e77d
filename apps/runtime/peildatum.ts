import { EventLog, Register } from '@peildatum/event-store';
import { type Clock, type Ids, systemClock, systemIds } from '@peildatum/kernel';
import { type Config, type Database, openDatabase, provideDatabase, runMigrations } from '@peildatum/platform';
import { Projector, projectionEntities, projectionMigrations, ReadModels } from '@peildatum/projections';
import { hiddenFromWriters } from '@peildatum/publications';
import { codec, projections, readModelEntities, readModelMigrations } from './composition.js';
import { restoreMark } from './herstel/restore-mark.js';
import { openEventStore } from './open-event-store.js';
import type { Telemetry } from './telemetry/telemetry.js';

/** The parts of one running process, put together once; every app stands on these. */
export interface Peildatum {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: EventLog;
  readonly register: Register;
  readonly database: Database;
  readonly projector: Projector;
  readonly readModels: ReadModels;
  /** Stops what runs and closes what is open, in the order that loses nothing. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly config: Config;
  /** As the database's list of connections shows it. */
  readonly applicationName: string;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Watches what is opened. Absent: a command of its own, that tells what it does itself. */
  readonly telemetry?: Telemetry;
  /** What the start is doing, in Dutch. */
  readonly onStep?: (step: string) => void;
  /** Open a log that is being restored too: for who restores it. Default false. */
  readonly halfRestored?: boolean;
}

/** Opens the event store and the read models of a configuration; nothing runs yet. @throws PeildatumError with what to do. */
export async function openPeildatum({
  config,
  applicationName,
  clock = systemClock,
  ids = systemIds,
  telemetry,
  onStep,
  halfRestored = false,
}: OpenOptions): Promise<Peildatum> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const access = await provideDatabase(config, onStep);
    closers.push(() => access.release());
    const store = await openEventStore(config, access, applicationName);
    closers.push(() => store.close());
    const log = telemetry ? telemetry.eventLog(store, codec) : new EventLog(store, codec);
    const database = await openDatabase({
      url: access.appUrl,
      entities: [...projectionEntities, ...readModelEntities],
      migrations: [...projectionMigrations, ...readModelMigrations],
      applicationName,
    });
    closers.push(() => database.close());
    await runMigrations(database.dataSource);
    const { dataSource, pool } = database;
    if (!halfRestored) await restoreMark(pool).assertNone();
    const projector = new Projector({ dataSource, pool, log, clock, projections, ...telemetry?.projectorHooks });
    closers.push(() => projector.stop());
    telemetry?.watchEngine({ status: () => projector.status(), pool });
    const readModels = { pool, log, clock };
    return {
      config,
      clock,
      ids,
      log,
      register: new Register(log, clock, hiddenFromWriters),
      database,
      projector,
      readModels: telemetry ? telemetry.readModels(readModels) : new ReadModels(readModels),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
