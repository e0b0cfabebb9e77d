import { addDays, amsterdamDate, type CalendarDate, earliest, Timeline, toInstant, type Uuid } from '@peildatum/kernel';
import fc from 'fast-check';
import { type CounterEvent, counterStream } from './counter.events.js';
import { CounterLog, START } from './counter-log.js';
import { everyEvent } from './naive.js';

/** One step of a random history. Facts are told late and in any order; corrections strike any earlier event, corrections included. */
interface Step {
  readonly kind: 'set' | 'rename' | 'tag' | 'look' | 'replace' | 'withdraw';
  readonly subject: number;
  /** Days after the first of January 2025. */
  readonly day: number;
  readonly value: number;
  /** Which of the events that may be corrected. */
  readonly target: number;
  /** By how much the clock moved since the step before; it may go back. */
  readonly minutes: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'rename', 'tag', 'look', 'replace', 'replace', 'withdraw'),
  subject: fc.nat(2),
  // Mostly one of a few days, so that many facts are of one date.
  day: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(60) }),
  value: fc.nat(9),
  target: fc.nat(50),
  minutes: fc.integer({ min: -600, max: 2_000 }),
});

export const history = (maxLength = 40): fc.Arbitrary<readonly Step[]> => fc.array(step, { maxLength, size: 'max' });

export const FIRST_DAY = '2025-01-01' as CalendarDate;

/**
 * Tells a history to a log, one event a step (none where there is nothing to correct). `told`: no fact lies after the day on which it
 * was told. Every other subject is told as the register tells, with places; the others as before those were written down.
 */
export async function tellHistory(counters: CounterLog, steps: readonly Step[], facts: 'told' | 'future'): Promise<void> {
  const standing = new Map<number, Uuid[]>();
  let now = Date.parse(START);
  for (const { kind, subject, day, value, target, minutes } of steps) {
    now += minutes * 60_000;
    const recordedAt = toInstant(now);
    const wanted = addDays(FIRST_DAY, day);
    const validFrom = facts === 'told' ? earliest(wanted, amsterdamDate(recordedAt)) : wanted;
    const code = `t${subject}`;
    const events = standing.get(subject) ?? [];
    standing.set(subject, events);
    if (kind === 'replace' || kind === 'withdraw') {
      const [corrects] = events.length > 0 ? events.splice(target % events.length, 1) : [];
      if (corrects === undefined) continue;
      const replacement = kind === 'replace' ? { ...factOf(['set', 'rename', 'tag'][value % 3] as Step['kind'], value), validFrom } : null;
      const place = await placeOf(counters, subject, { corrects, replacement: replacement as CounterEvent | null });
      events.push(await counters.correct(code, corrects, replacement as CounterEvent | null, { validFrom, recordedAt, ...place }));
    } else {
      const { type, data } = factOf(kind, value);
      const place = await placeOf(counters, subject, { type, data, validFrom } as CounterEvent);
      events.push(await counters.tell(code, type, data as never, { validFrom, recordedAt, ...place }));
    }
  }
}

async function placeOf(
  counters: CounterLog,
  subject: number,
  decision: CounterEvent | { corrects: Uuid; replacement: CounterEvent | null },
) {
  if (subject % 2 === 1) return {};
  const before = (await everyEvent(counters.log)).filter(({ stream }) => stream === counterStream(`t${subject}`));
  const [place] = Timeline.of<CounterEvent>(before).placesFor([decision]);
  return place === undefined ? {} : { place };
}

function factOf(kind: Step['kind'], value: number): Pick<CounterEvent, 'type' | 'data'> {
  switch (kind) {
    case 'set':
      return { type: 'CounterSet', data: { amount: String(value) } };
    case 'rename':
      return { type: 'CounterRenamed', data: { label: value === 0 ? null : `naam ${value}` } };
    case 'tag':
      return { type: 'CounterTagged', data: { tags: [`t${value}`] } };
    default:
      return { type: 'CounterLookedAt', data: { by: 'iemand' } };
  }
}
