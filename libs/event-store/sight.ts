import {
  type Actor,
  type CalendarDate,
  eventsOf,
  factOf,
  type PublicationCode,
  publicationOf,
  type RecordedEvent,
  sameName,
} from '@peildatum/kernel';

type Events = readonly RecordedEvent[];
type ReadStream = (stream: string) => Promise<Events>;

/**
 * Which of these publications a writer may not know of on a day: the same that are withheld when it reads. Asked of the log itself, so
 * that a write never rests on read models.
 */
export type HiddenFrom = (
  actor: Actor,
  publications: ReadonlySet<PublicationCode>,
  today: CalendarDate,
  read: ReadStream,
) => Promise<ReadonlySet<PublicationCode>>;

/** What a writer may be told of a subject. */
export interface Sight {
  /** What it can read. */
  readonly visible: Events;
  /** That, and what its own organisation recorded: it was answered then with what it was. */
  readonly known: Events;
}

/** @returns the events themselves, twice, where nothing is hidden: for almost every write */
export function sightOf(events: Events, actor: Actor, hidden: ReadonlySet<PublicationCode>): Sight {
  if (hidden.size === 0) return { visible: events, known: events };
  const withheld = eventsOf(events, hidden);
  return {
    visible: events.filter(({ id }) => !withheld.has(id)),
    known: events.filter(({ id, actor: { organisation } }) => !withheld.has(id) || sameName(organisation, actor.organisation)),
  };
}

/** The publications that the events of a subject name. */
export const publicationsOf = (events: Events): ReadonlySet<PublicationCode> =>
  new Set(events.map((event) => publicationOf(factOf(event) ?? event)).filter((publication) => publication !== null));
