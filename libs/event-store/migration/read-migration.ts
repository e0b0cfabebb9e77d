import { createHash } from 'node:crypto';
import {
  type Actor,
  amsterdamDate,
  BASES,
  type Basis,
  type CalendarDate,
  type Clock,
  type Instant,
  latest,
  type NewEvent,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  parseDate,
  parseInstant,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import type { EventLog } from '../event-log.js';

/** One line of a migration file: a fact, and when it became known. */
interface MigrationLine {
  readonly stream: string;
  readonly type: string;
  readonly validFrom: CalendarDate;
  readonly recordedAt: Instant;
  readonly basis: Basis;
  readonly source?: string;
  readonly data: unknown;
}

export interface Migration {
  /** What it is called in `RegisterOpened`: the file's name. */
  readonly source: string;
  readonly digest: string;
  readonly events: readonly (NewEvent & { readonly stream: string })[];
}

/**
 * Reads a migration file (NDJSON), checks every line and gives each event its id from (digest, line).
 * @throws PeildatumError `MIGRATION.LINE` that names the line and what is wrong with it.
 */
export function readMigration(source: string, content: string, log: EventLog, clock: Clock): Migration {
  const digest = migrationDigest(content);
  const root = uuidV5(PEILDATUM_NAMESPACE, `migration:${digest}`);
  const actor: Actor = { person: uuidV5(root, 'actor'), role: 'migratie', organisation: 'Peildatum (migratie)' };
  const now = clock.now();
  let before = '' as Instant;
  const events = content
    .split('\n')
    .filter((line) => line !== '')
    .map((text, index) => {
      const number = index + 1;
      try {
        const line = JSON.parse(text) as MigrationLine;
        const event = toEvent(line, number, root, actor, log);
        if (event.recordedAt < before) throw new Error('recordedAt ligt voor dat van de vorige regel');
        if (event.recordedAt > now) throw new Error('recordedAt ligt in de toekomst');
        if (event.validFrom > amsterdamDate(event.recordedAt)) throw new Error('validFrom ligt na de dag waarop het bekend werd');
        before = latest(before, event.recordedAt);
        log.codec.encode(event);
        return { ...event, stream: line.stream };
      } catch (cause) {
        throw faultInLine(source, number, cause);
      }
    });
  return { source, digest, events };
}

export const faultInLine = (file: string, number: number, cause: unknown): PeildatumError =>
  new PeildatumError(
    {
      code: 'MIGRATION.LINE',
      kind: 'invalid',
      field: `regel ${number}`,
      message: `${file}, regel ${number}: ${cause instanceof Error ? cause.message : String(cause)}`,
    },
    { cause },
  );

/** What tells one version of a migration file from another: SHA-256, in hexadecimal. */
export const migrationDigest = (content: string): string => createHash('sha256').update(content).digest('hex');

function toEvent(line: MigrationLine, number: number, root: Uuid, actor: Actor, log: EventLog): NewEvent {
  if (!BASES.includes(line.basis) || line.basis === 'recorded') throw new Error(`basis '${line.basis}' is geen herkomst van een migratie`);
  return {
    id: uuidV5(root, String(number)),
    type: line.type,
    validFrom: parseDate(line.validFrom),
    data: line.data,
    schemaVersion: log.codec.definitions[line.type]?.schemaVersion ?? 1,
    recordedAt: parseInstant(line.recordedAt),
    commandId: root,
    correlationId: root,
    causationId: root,
    actor,
    basis: line.basis,
    ...(line.source === undefined ? {} : { source: line.source }),
    migrated: number,
  };
}
