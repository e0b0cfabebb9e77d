import { type EncodedEvent, type EventLog, MemoryEventStore } from '@peildatum/event-store';
import { addDays, type CalendarDate, toInstant, type Uuid } from '@peildatum/kernel';
import { counterCodec, counterStream } from './counter.events.js';
import { CounterLog, START } from './counter-log.js';
import { FIRST_DAY } from './random-history.js';

/** How many subjects the events of a seeded log are spread over, interleaved. */
export const SUBJECTS = 445;

/**
 * A log of this many events, the same every time and in every process: amounts, labels and tags of counters, interleaved,
 * and a correction in every twenty.
 */
export async function seededLog(events: number, store = new MemoryEventStore()): Promise<EventLog> {
  const counters = await new CounterLog(store, 'seeded').open();
  const random = mulberry32(20_250_520);
  const pick = (n: number) => Math.floor(random() * n);
  const correctable: { stream: string; id: Uuid }[] = [];
  for (let i = 1; i < events; i += 1) {
    const stream = counterStream(`t${pick(SUBJECTS)}`);
    const envelope = { recordedAt: toInstant(Date.parse(START) + i * 1_000), validFrom: addDays(FIRST_DAY, pick(31)) };
    const corrected = i % 20 === 0 ? correctable.splice(pick(correctable.length), 1)[0] : undefined;
    const event = corrected
      ? counters.make(
          'CounterFactCorrected',
          { reason: 'seed', replacement: pick(2) === 0 ? null : replacement(pick(100)) },
          { ...envelope, corrects: corrected.id },
        )
      : counters.make(...(KINDS[pick(KINDS.length)] as Kind)(pick(1_000)), envelope);
    const encoded: EncodedEvent = counterCodec.encode(event);
    await store.append({ stream: corrected?.stream ?? stream, expected: 'any', events: [encoded] });
    correctable.push({ stream: corrected?.stream ?? stream, id: event.id });
  }
  return counters.log;
}

const replacement = (value: number) => ({
  type: 'CounterSet',
  validFrom: '2025-01-20' as CalendarDate,
  schemaVersion: 1,
  data: { amount: String(value) },
});

type Kind = (value: number) => [type: string, data: object];
const KINDS: readonly Kind[] = [
  (value) => ['CounterSet', { amount: String(value) }],
  (value) => ['CounterSet', { amount: String(-value) }],
  (value) => ['CounterRenamed', { label: `teller nummer ${value}` }],
  (value) => ['CounterTagged', { tags: [`t${value}`, 'vast'] }],
];

/** A small generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
