import type { EventLog } from '@peildatum/event-store';
import { type CalendarDate, type Correction, type Fact, type Instant, type NumberedEvent, type Uuid } from '@peildatum/kernel';
import { counterOf } from './counter.events.js';

/** The value of an aspect of a counter. */
export interface NaiveValue {
  readonly subject: string;
  readonly aspect: string;
  readonly value: unknown;
  readonly validFrom: CalendarDate;
  readonly volgnummer: number;
  readonly eventId: Uuid;
}

/**
 * The values at two clocks by the letter of the definition, from the whole log in memory: of the facts known by then,
 * valid by then and not superseded by a correction known by then, the one with the greatest (validFrom, date of its root, revision
 * of its root), or, told after a mended date put something behind its own, after that.
 */
export function naiveValues(events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number): NaiveValue[] {
  const known = events.filter((event) => event.volgnummer <= volgnummer);
  const superseded = new Set(known.map(({ corrects }) => corrects));
  const values = new Map<string, NaiveValue & { readonly order: string }>();
  for (const event of known) {
    if (superseded.has(event.id)) continue;
    const fact: Fact | null = event.corrects === undefined ? event : (event.data as Correction).replacement;
    if (fact === null || fact.validFrom > validOn) continue;
    for (const { aspect, value } of told(fact)) {
      const found = {
        subject: counterOf(event.stream),
        aspect,
        value,
        validFrom: fact.validFrom,
        volgnummer: event.volgnummer,
        eventId: event.id,
      };
      const key = `${found.subject} ${aspect}`;
      const before = values.get(key);
      const order = [fact.validFrom, ...naivePlace(events, event)].join(' ');
      if (before === undefined || before.order <= order) values.set(key, { ...found, order });
    }
  }
  return [...values.values()]
    .map(({ order: _, ...value }) => value)
    .sort((a, b) => (`${a.subject} ${a.aspect}` < `${b.subject} ${b.aspect}` ? -1 : 1));
}

/** The date and the revision, in texts that compare, of the first event of a chain. */
function naivePlace(events: readonly NumberedEvent[], event: NumberedEvent): [string, string] {
  const corrected = event.corrects && events.find(({ id }) => id === event.corrects);
  if (corrected) return naivePlace(events, corrected);
  return [event.place?.validFrom ?? event.validFrom, String(event.revision).padStart(9, '0')];
}

/** How many events are known at a moment, by the running maximum of recordedAt. */
export function naiveVolgnummer(events: readonly NumberedEvent[], knownAt: Instant): number {
  let highest = '';
  let known = 0;
  for (const { recordedAt, volgnummer } of events) {
    if (recordedAt > highest) highest = recordedAt;
    if (highest <= knownAt) known = volgnummer;
  }
  return known;
}

function told({ type, data }: Fact): { aspect: string; value: unknown }[] {
  const { label, amount, tags } = data as { label?: unknown; amount?: unknown; tags?: unknown };
  switch (type) {
    case 'CounterOpened':
      return [
        { aspect: 'label', value: label },
        { aspect: 'amount', value: amount },
      ];
    case 'CounterSet':
      return [{ aspect: 'amount', value: amount }];
    case 'CounterRenamed':
      return [{ aspect: 'label', value: label }];
    case 'CounterTagged':
      return [{ aspect: 'tags', value: tags }];
    default:
      return [];
  }
}

const naiveRank = ([date, revision]: [string, string]): bigint =>
  BigInt(Math.round((Date.parse(`${date}T12:00Z`) - Date.parse('1900-01-01T12:00Z')) / 86_400_000)) * 268_435_456n + BigInt(revision);

export async function everyEvent(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}

/** The rows of the counters' fact table, as text, one event after the other, by a walk over the whole log in memory. */
export function naiveRows(events: readonly NumberedEvent[]): Record<string, string | null>[] {
  const rows = new Map<Uuid, Record<string, string | null>[]>();
  for (const event of events) {
    for (const row of rows.get(event.corrects as Uuid) ?? []) row.superseded_by ??= String(event.volgnummer);
    const fact: Fact | null = event.corrects === undefined ? event : (event.data as Correction).replacement;
    const own = (fact === null ? [] : told(fact)).map(({ aspect, value }) => ({
      subject: counterOf(event.stream),
      aspect,
      valid_from: (fact as Fact).validFrom as string,
      place: String(naiveRank(naivePlace(events, event))),
      volgnummer: String(event.volgnummer),
      event_id: event.id as string,
      basis: event.basis as string,
      superseded_by: null as string | null,
      amount_cents: aspect === 'amount' ? (value as string) : null,
      label: aspect === 'label' ? (value as string | null) : null,
      tags: aspect === 'tags' ? JSON.stringify(value) : null,
    }));
    rows.set(event.id, own);
  }
  return [...rows.values()].flat();
}
