import { type CalendarDate, event, type Instant, type NewEvent, schema, systemIds, told } from '@peildatum/kernel';
import { createCodec } from '../codec.js';
import type { EncodedEvent, EventStore, ReadAllOptions, StoredEvent } from '../port.js';

export const contractCodec = createCodec({
  ContractNoted: event('contractnoted', schema.object({ text: schema.text(2_000_000) }), told('note')),
  ContractAnythingTold: event('contractanythingtold', schema.object({ told: schema.anything() }), told('anything')),
});

/** An event of ours as the program makes it; ids are new each time. */
export const newEvent = (type: 'ContractNoted' | 'ContractAnythingTold', data: unknown, envelope: Partial<NewEvent> = {}): NewEvent => ({
  id: systemIds.random(),
  type,
  data,
  schemaVersion: 1,
  validFrom: '2025-05-20' as CalendarDate,
  recordedAt: '2025-05-30T10:00:00.000Z' as Instant,
  commandId: systemIds.random(),
  correlationId: systemIds.random(),
  causationId: systemIds.random(),
  actor: { person: systemIds.random(), role: 'beheerder', organisation: 'Contracttest' },
  basis: 'recorded',
  ...envelope,
});

export const noted = (text = 'een aantekening'): NewEvent => newEvent('ContractNoted', { text });

/** Events as the codec writes them, for the bare port. */
export const encoded = (count = 1): EncodedEvent[] =>
  Array.from({ length: count }, (_, i) => contractCodec.encode(noted(`aantekening ${i}`)));

/** A stream that no other test writes to. */
export const streamName = (): string => `contract-${systemIds.random()}`;

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** The whole log, or what comes after a cursor, as one list. */
export async function everything(store: EventStore, options?: ReadAllOptions): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const batch of store.readAll(options)) events.push(...batch);
  return events;
}
