import type { EventLog } from '@peildatum/event-store';
import { factOf, type NumberedEvent, publicationOf } from '@peildatum/kernel';
import { logboek, type Snapshot } from '@peildatum/projections';
import { type Difference, firstDifference } from './first-difference.js';

/** What a replay of the log showed, of which only counts are kept. */
export interface Replayed {
  readonly events: number;
  /** Of every stream the revision of its last event that counts. */
  readonly streams: ReadonlyMap<string, number>;
  /** The first line of the logboek that says otherwise; `left` is the replay. */
  readonly difference: Difference | null;
}

/** What the logboek says of one event. */
interface Line extends Record<string, unknown> {
  readonly volgnummer: string;
  readonly event_id: string;
  readonly known_at: string;
  /** By which what is under embargo is withheld. */
  readonly publication: string | null;
}

const PAGE = 5_000;

/** Replays the log up to the snapshot's volgnummer with the logboek beside it, line by line: neither is ever held as a whole. */
export async function replayBesideLogboek(
  log: EventLog,
  snapshot: Snapshot,
  passedOver: ReadonlySet<string>,
  onProgress: (volgnummer: number) => void,
): Promise<Replayed> {
  const streams = new Map<string, number>();
  const lines = linesOf(snapshot, passedOver);
  let events = 0;
  for await (const event of upTo(log, snapshot.volgnummer, passedOver)) {
    const { value: line } = await lines.next();
    const difference = differenceAt(events, event, line);
    if (difference) return { events, streams, difference };
    events += 1;
    streams.set(event.stream, event.revision);
    if (events % PAGE === 0) onProgress(event.volgnummer);
  }
  const { value: more } = await lines.next();
  return { events, streams, difference: more ? firstDifference(undefined, more, `[${events}]`) : null };
}

async function* upTo(log: EventLog, volgnummer: number, passedOver: ReadonlySet<string>): AsyncGenerator<NumberedEvent> {
  if (volgnummer === 0) return;
  for await (const event of log.replay({ passedOver })) {
    if (event.volgnummer > volgnummer) return;
    yield event;
    if (event.volgnummer === volgnummer) return;
  }
}

async function* linesOf(snapshot: Snapshot, passedOver: ReadonlySet<string>): AsyncGenerator<Line, undefined> {
  let after = '0';
  for (;;) {
    const page = await snapshot.query<Line>(
      `SELECT volgnummer, event_id, known_at, publication FROM ${snapshot.table(logboek)} AS book
        WHERE volgnummer > $1::bigint AND volgnummer <= $2::bigint ORDER BY volgnummer LIMIT ${PAGE}`,
      [after, snapshot.volgnummer],
    );
    for (const line of page) if (!passedOver.has(line.event_id)) yield line;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return undefined;
    after = last.volgnummer;
  }
}

function differenceAt(place: number, event: NumberedEvent, line: Line | undefined): Difference | null {
  const fact = factOf(event);
  const replayed: Line = {
    volgnummer: String(event.volgnummer),
    event_id: event.id,
    known_at: event.knownAt,
    publication: fact && publicationOf(fact),
  };
  return sameLine(replayed, line) ? null : firstDifference(replayed, line, `[${place}]`);
}

const sameLine = (a: Line, b: Line | undefined): boolean =>
  b?.event_id === a.event_id && b.known_at === a.known_at && b.volgnummer === a.volgnummer && b.publication === a.publication;
