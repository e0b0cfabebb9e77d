import { amsterdamDate, type NewEvent, PeildatumError, type Uuid, uuidV5 } from '@peildatum/kernel';
import type { EventLog } from '../event-log.js';
import { REGISTER_STREAM } from '../register.events.js';
import { openWith } from './open-register.js';
import type { Migration } from './read-migration.js';

export interface MigrationProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Opens an empty log with a migration, or goes on where an interrupted one was; a completed one is left alone.
 * Lines are appended in the order of the file, so that the same file gives the same log.
 * @param logId the id of the log, if it must still be opened
 * @throws PeildatumError `MIGRATION.OTHER` when the log was opened with something else.
 */
export async function runMigration(
  log: EventLog,
  migration: Migration,
  logId: Uuid,
  onProgress: (progress: MigrationProgress) => void,
): Promise<void> {
  const { source, digest, events } = migration;
  const [first, last] = [events[0], events[events.length - 1]];
  if (!first || !last) throw new PeildatumError({ code: 'MIGRATION.EMPTY', kind: 'invalid', message: `${source} is leeg.` });
  const opened = await openWith(log, {
    ...registerEvent(first, 'RegisterOpened', uuidV5(logId, 'opened'), { logId, migration: { source, digest, count: events.length } }),
  });
  if ((opened as { migration?: { digest?: string } | null }).migration?.digest !== digest) throw openedWithSomethingElse();
  const [, completed] = await log.readStream(REGISTER_STREAM);
  if (completed) return;
  await appendLines(log, events, await linesPresent(log), onProgress);
  await log.append(REGISTER_STREAM, 0, [
    registerEvent(last, 'MigrationCompleted', uuidV5(first.commandId, 'completed'), { digest, count: events.length }),
  ]);
}

const registerEvent = (
  { stream: _, source: __, migrated: ___, ...line }: Migration['events'][number],
  type: string,
  id: Uuid,
  data: unknown,
): NewEvent => ({
  ...line,
  id,
  type,
  data,
  validFrom: amsterdamDate(line.recordedAt),
  schemaVersion: 1,
  basis: 'source',
});

/** How many lines of the file the log has: they go in one by one, so these are the first ones. */
async function linesPresent(log: EventLog): Promise<number> {
  let present = 0;
  for await (const batch of log.readAll()) {
    for (const stored of batch) present = Math.max(present, log.codec.decode(stored).migrated ?? 0);
  }
  return present;
}

async function appendLines(
  log: EventLog,
  events: Migration['events'],
  present: number,
  onProgress: (progress: MigrationProgress) => void,
): Promise<void> {
  const revisions = new Map<string, number>();
  for (const { stream } of events.slice(0, present)) revisions.set(stream, (revisions.get(stream) ?? -1) + 1);
  for (let done = present; done < events.length; ) {
    onProgress({ done, total: events.length });
    const batch = sameStream(events, done);
    const stream = (batch[0] as Migration['events'][number]).stream;
    const last = revisions.get(stream);
    const { revision } = await log.append(
      stream,
      last ?? 'none',
      batch.map(({ stream: _, ...event }) => event),
    );
    revisions.set(stream, revision);
    done += batch.length;
  }
  onProgress({ done: events.length, total: events.length });
}

/** The lines from `start` that belong to one stream and stand next to each other: one append. */
function sameStream(events: Migration['events'], start: number): Migration['events'] {
  let end = start + 1;
  while (end < events.length && end - start < 100 && events[end]?.stream === events[start]?.stream) end += 1;
  return events.slice(start, end);
}

const openedWithSomethingElse = () =>
  new PeildatumError({
    code: 'MIGRATION.OTHER',
    kind: 'conflict',
    message:
      'Dit register is met een andere beginhistorie geopend. Kies een lege gegevensmap (PEILDATUM_DATA_DIR), of start zonder deze historie.',
  });
