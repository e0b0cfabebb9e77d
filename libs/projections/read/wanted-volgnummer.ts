import type { EventLog } from '@peildatum/event-store';
import type { Instant } from '@peildatum/kernel';
import type { ClientBase } from 'pg';
import { quoted } from '../database/sql.js';
import { hasReached } from '../logboek/log-identity.js';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import type { Registered, Registrations } from '../registry/registry.js';
import { beyondHead } from './faults.js';
import type { ReadRequest } from './read-request.js';
import { lastVisible, type WithheldEvents } from './withheld.js';

/** The head of the log as the read found it; asked for only where it matters. */
export type Head = 'not asked' | { readonly cursor: string | undefined };

/** What a request comes down to in one snapshot, or what must be known or reached first. */
export type Wanted =
  | { readonly volgnummer: number; readonly provisional: boolean }
  | { readonly waitFor: Projection }
  | { readonly ask: 'head' };

export interface Sight {
  readonly client: ClientBase;
  readonly log: EventLog;
  readonly head: Head;
  readonly registry: Registrations;
  /** The events that the reader may not know of: for that reader the log ends at the last other one. */
  readonly withheld: WithheldEvents;
}

/** Whether it asks for all that there is, and so for the head of the log. */
export const isAtHead = ({ volgnummer, knownAt }: Pick<ReadRequest, 'volgnummer' | 'knownAt'>): boolean =>
  volgnummer === undefined && knownAt === undefined;

const ASK_HEAD: Wanted = { ask: 'head' };

/** @throws PeildatumError `CLOCK.BEYOND_HEAD`. */
export function wantedVolgnummer(sight: Sight, { volgnummer, knownAt, uses }: ReadRequest): Wanted | Promise<Wanted> {
  const book = sight.registry.get(logboek.name);
  if (book === undefined) return { waitFor: logboek };
  if (volgnummer !== undefined) return byNumber(sight, book, volgnummer);
  return knownAt === undefined ? atHead(sight, [logboek, ...uses]) : byKnownAt(sight, book, knownAt);
}

/** The logboek counts the log: a number that it has not reached exists only if the log goes on. */
function byNumber({ log, head, withheld }: Sight, { progress }: Registered, volgnummer: number): Wanted {
  const last = lastVisible(volgnummerOf(progress), withheld);
  if (volgnummer <= last) return { volgnummer, provisional: false };
  if (head === 'not asked') return ASK_HEAD;
  if (hasReached(log, progress, head.cursor)) throw beyondHead(volgnummer, last);
  return { waitFor: logboek };
}

/**
 * Known-at never falls along the log: once the logboek has seen a later one, the answer is final. Until then everything
 * up to the head counts, and more may still become known up to that moment.
 */
async function byKnownAt({ client, log, head, withheld }: Sight, { progress, table }: Registered, knownAt: Instant): Promise<Wanted> {
  if (progress !== null && progress.knownAt > knownAt) {
    const { rows } = await client.query<{ volgnummer: string }>(
      `SELECT volgnummer FROM ${quoted(table)} WHERE known_at <= $1 ORDER BY known_at DESC, volgnummer DESC LIMIT 1`,
      [knownAt],
    );
    const volgnummer = Number(rows[0]?.volgnummer ?? 0);
    // What comes after it, but may not be known of, settles nothing.
    return { volgnummer, provisional: withheld.size > 0 && lastVisible(volgnummerOf(progress), withheld) <= volgnummer };
  }
  if (head === 'not asked') return ASK_HEAD;
  return hasReached(log, progress, head.cursor) ? { volgnummer: volgnummerOf(progress), provisional: true } : { waitFor: logboek };
}

/** The furthest that all of them have come, if that is at least where the head was when the read began. */
function atHead({ log, head, registry }: Sight, used: readonly Projection[]): Wanted {
  if (head === 'not asked') return ASK_HEAD;
  const waitFor = used.find(({ name }) => !hasReached(log, registry.get(name)?.progress ?? null, head.cursor));
  if (waitFor) return { waitFor };
  return { volgnummer: Math.min(...used.map(({ name }) => volgnummerOf(registry.get(name)?.progress ?? null))), provisional: false };
}
