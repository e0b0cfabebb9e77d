import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type CalendarDate,
  correct,
  correctionEvent,
  type Decision,
  event,
  type Fact,
  type FactsOf,
  type Place,
  type RecordedEvent,
  schema,
  Timeline,
  tell,
  toldOf,
  type Uuid,
} from './index.js';

/** Lamps that are switched: of each lamp one aspect, and of a pair both. */
const lampEvents = {
  LampSet: event(
    'lampset',
    schema.object({ lamp: schema.text(), to: schema.text() }),
    toldOf('lamp', ({ lamp }) => lamp),
  ),
  PairSet: event('pairset', schema.object({ to: schema.text() }), () => [
    { name: 'lamp', which: 'a' },
    { name: 'lamp', which: 'b' },
  ]),
  LampCorrected: correctionEvent(),
} as const;
type LampFact = Exclude<FactsOf<typeof lampEvents>, { type: 'LampCorrected' }>;

const day = fc.nat(2).map((days) => addDays('2025-01-01' as CalendarDate, days));
const to = fc.constantFrom('aan', 'uit');
const fact: fc.Arbitrary<LampFact> = fc.oneof(
  fc.record({ type: fc.constant('LampSet' as const), validFrom: day, data: fc.record({ lamp: fc.constantFrom('a', 'b'), to }) }),
  fc.record({ type: fc.constant('PairSet' as const), validFrom: day, data: fc.record({ to }) }),
);
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const), fact }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(30), fact: fc.option(fact) }) },
);
const deeds = fc.array(deed, { maxLength: 25, size: 'max' });

const anything = () => undefined;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;

/** A stream that records what is decided, as the register does. */
class Stream {
  readonly events: RecordedEvent[] = [];

  get timeline(): Timeline<LampFact> {
    return Timeline.of<LampFact>(this.events);
  }

  record(decisions: readonly Decision<LampFact>[]): void {
    const places = this.timeline.placesFor(decisions);
    for (const [i, decision] of decisions.entries()) this.append(decision, places[i] as Place);
  }

  /** The events that nobody corrected yet, by whichever way they came. */
  get standing(): Uuid[] {
    const corrected = new Set(this.events.map(({ corrects }) => corrects));
    return this.events.flatMap((each) => (corrected.has(each.id) ? [] : [each.id]));
  }

  private append(decision: Decision<LampFact>, place: Place): void {
    const revision = this.events.length;
    const recorded =
      'corrects' in decision
        ? { ...decision, data: { reason: decision.reason, replacement: decision.replacement } }
        : { ...decision, data: decision.data };
    this.events.push({ ...recorded, id: id(revision), revision, place } as unknown as RecordedEvent);
  }
}

const lampsOf = ({ type, data }: LampFact): string[] => (type === 'PairSet' ? ['a', 'b'] : [data.lamp]);
const textOf = (each: Fact): string => JSON.stringify([each.type, each.validFrom, each.data]);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
type Look = (before: Timeline<LampFact>, after: Timeline<LampFact>, told: LampFact) => void;

/** Lives a history. @param look after each fact that was told */
function live(history: readonly Deed[], look: Look = () => undefined): Stream {
  const stream = new Stream();
  for (const each of history) {
    const before = stream.timeline;
    if (each.kind === 'tell') {
      stream.record(tell(before, lampEvents, each.fact, anything));
      look(before, stream.timeline, each.fact);
    } else {
      const { standing } = stream;
      const corrects = standing[each.nth % standing.length];
      if (corrects !== undefined)
        stream.record(correct(before, 'LampCorrected', { corrects, reason: 'fout', replacement: each.fact }, anything));
    }
  }
  return stream;
}

describe('a timeline of many facts a day', () => {
  it('stands as it was told last, whether an event was recorded for it or not', () => {
    let looked = 0;
    fc.assert(
      fc.property(deeds, (history) => {
        live(history, (_before, timeline, told) => {
          for (const lamp of lampsOf(told)) {
            const last = timeline.facts.findLast(
              ({ validFrom, ...each }) => validFrom === told.validFrom && lampsOf({ validFrom, ...each } as LampFact).includes(lamp),
            );
            expect(textOf(last as LampFact)).toBe(textOf(told));
            looked += 1;
          }
        });
      }),
    );
    expect(looked).toBeGreaterThan(100);
  });

  it('records nothing for what it says already', () => {
    let redundant = 0;
    fc.assert(
      fc.property(deeds, (history) => {
        live(history, (before, timeline, told) => {
          expect(tell(timeline, lampEvents, told, anything)).toEqual([]);
          if (before.length === timeline.length) redundant += 1;
        });
      }),
    );
    expect(redundant).toBeGreaterThan(10);
  });

  it('keeps everything in its order when one fact is corrected', () => {
    let corrections = 0;
    fc.assert(
      fc.property(deeds, fc.nat(30), fc.option(fact), (history, nth, replacement) => {
        const stream = live(history);
        const { standing, timeline } = stream;
        const corrects = standing[nth % Math.max(1, standing.length)];
        if (corrects === undefined) return;
        const marked = { ...(replacement ?? MARK), data: { ...(replacement ?? MARK).data, to: 'gecorrigeerd' } } as LampFact;
        const before = timeline.facts;
        const after = timeline.correct(corrects, replacement && marked).facts;
        const others = after.filter((each) => each !== marked);
        // What is not corrected stays in its order; and so does, of one date, what is put in the place of another.
        expect(others).toEqual(before.filter((each) => others.includes(each)));
        if (replacement === null) return;
        corrections += 1;
        const removed = before.findIndex((each) => !others.includes(each));
        if (removed < 0 || before[removed]?.validFrom !== marked.validFrom) return;
        expect(after.indexOf(marked)).toBe(removed);
      }),
    );
    expect(corrections).toBeGreaterThan(10);
  });

  it('keeps what came before another before it when its date is mended to that of the other', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.array(fact, { minLength: 2, maxLength: 12 }), fc.nat(11), fc.nat(11), (facts, from, toward) => {
        const stream = new Stream();
        for (const [i, each] of facts.entries()) stream.record([{ ...each, data: { ...each.data, to: String(i) } } as LampFact]);
        const { timeline } = stream;
        const [moved, other] = [timeline.facts[from % facts.length] as LampFact, timeline.facts[toward % facts.length] as LampFact];
        if (moved === other) return;
        mended += 1;
        const replacement = { ...moved, validFrom: other.validFrom } as LampFact;
        const corrects = stream.events.find(({ data }) => (data as LampFact['data']).to === moved.data.to)?.id as Uuid;
        const after = timeline.correct(corrects, replacement).facts;
        expect(after.indexOf(replacement) < after.indexOf(other)).toBe(timeline.facts.indexOf(moved) < timeline.facts.indexOf(other));
      }),
    );
    expect(mended).toBeGreaterThan(20);
  });

  it('comes back to what it was when a withdrawal is undone by the same fact', () => {
    let undone = 0;
    fc.assert(
      fc.property(deeds, fc.nat(30), (history, nth) => {
        const stream = live(history);
        const texts = stream.timeline.facts.map(textOf);
        const corrects = stream.standing.find((each, i) => i >= nth % Math.max(1, stream.standing.length) && told(stream, each) !== null);
        if (corrects === undefined) return;
        const fact = told(stream, corrects);
        stream.record(correct(stream.timeline, 'LampCorrected', { corrects, reason: 'weg', replacement: null }, anything));
        const withdrawal = id(stream.events.length - 1);
        stream.record(correct(stream.timeline, 'LampCorrected', { corrects: withdrawal, reason: 'toch', replacement: fact }, anything));
        expect(stream.timeline.facts.map(textOf)).toEqual(texts);
        undone += 1;
      }),
    );
    expect(undone).toBeGreaterThan(10);
  });
});

const MARK: LampFact = { type: 'PairSet', validFrom: '2025-01-01' as CalendarDate, data: { to: 'aan' } };

/** The fact that a recorded event tells: of a correction its replacement. */
function told(stream: Stream, eventId: Uuid): LampFact | null {
  const event = stream.events.find((each) => each.id === eventId) as RecordedEvent;
  return (event.corrects === undefined ? event : (event.data as { replacement: LampFact | null }).replacement) as LampFact | null;
}
