import { expect, it } from '@jest/globals';
import {
  addDays,
  type CalendarDate,
  type Decision,
  factOf,
  PeildatumError,
  type RecordedEvent,
  Timeline,
  type Uuid,
} from '@peildatum/kernel';
import fc from 'fast-check';
import { publicationOf } from './audience.js';
import { correctPublication, tellPublication } from './embargo.decide.js';
import { foldPublication, hiddenOf } from './embargo.view.js';
import { type PublicationEvent, publicationStreams } from './publication.events.js';

const CODES = ['p', 'q'] as const;
type Code = (typeof CODES)[number];

/** Something that happens to a register with two publications: a day goes by, a figure is told, or an embargo set, lifted or corrected. */
interface Step {
  readonly kind: 'day' | 'figure' | 'set' | 'lift' | 'correct';
  readonly code: Code;
  readonly days: number;
  /** Days after the fact's date on which the embargo ends; null: when it is lifted. */
  readonly until: number | null;
  readonly which: number;
  readonly replaced: 'set' | 'lift' | 'withdrawn';
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('day', 'figure', 'set', 'set', 'lift', 'correct', 'correct'),
  code: fc.constantFrom(...CODES),
  days: fc.integer({ min: 0, max: 6 }),
  until: fc.option(fc.integer({ min: 1, max: 9 })),
  which: fc.nat(20),
  replaced: fc.constantFrom('set', 'lift', 'withdrawn'),
});

const START = '2026-01-10' as CalendarDate;
const said = { decidedBy: 'VWS', reason: 'Zo besloten.' };

/** A register of embargoes and figures, as the rules let it grow. */
class Register {
  readonly events: RecordedEvent[] = [];
  today: CalendarDate = START;

  /** @returns whether it was taken */
  take(step: Step): boolean {
    if (step.kind === 'day') {
      this.today = addDays(this.today, step.days);
      return true;
    }
    if (step.kind === 'figure') {
      this.record('kader-msz-2024', [{ type: 'Figure', validFrom: START, data: { publication: step.code } } as unknown as Decision]);
      return true;
    }
    try {
      this.record(publicationStreams.of(step.code), this.decided(step));
      return true;
    } catch (error) {
      if (error instanceof PeildatumError) return false;
      throw error;
    }
  }

  private decided(step: Step): readonly Decision[] {
    const timeline = Timeline.of<PublicationEvent>(this.of(step.code));
    const read = this.events.some((event) => publicationOf(factOf(event) ?? event) === step.code);
    if (step.kind !== 'correct') return tellPublication(step.code, this.fact(step, step.kind === 'set'), read)(timeline, this.today);
    const corrects = this.of(step.code)[step.which]?.id ?? this.of(step.code).at(-1)?.id ?? ('geen' as Uuid);
    const replacement = step.replaced === 'withdrawn' ? null : this.fact(step, step.replaced === 'set');
    return correctPublication(step.code, { corrects, reason: 'Onjuist.', replacement })(timeline, this.today);
  }

  private fact({ code, days, until }: Step, sets: boolean): PublicationEvent {
    const validFrom = addDays(this.today, -days);
    const data = { publication: code, ...said };
    if (!sets) return { type: 'EmbargoLifted', validFrom, data };
    return { type: 'EmbargoSet', validFrom, data: { ...data, until: until === null ? null : addDays(validFrom, until) } };
  }

  private of(code: Code): RecordedEvent[] {
    return this.events.filter(({ stream }) => stream === publicationStreams.of(code));
  }

  private record(stream: string, decisions: readonly Decision[]): void {
    const places = Timeline.of<PublicationEvent>(this.events.filter((event) => event.stream === stream)).placesFor(
      decisions as readonly PublicationEvent[],
    );
    for (const [i, decision] of decisions.entries()) {
      const revision = this.events.filter((event) => event.stream === stream).length;
      const id = `00000000-0000-4000-8000-${String(this.events.length).padStart(12, '0')}` as Uuid;
      const { replacement, reason, ...rest } = decision as Decision & { replacement?: unknown; reason?: unknown };
      const data = 'corrects' in decision ? { reason, replacement } : rest;
      this.events.push({
        ...rest,
        ...('corrects' in decision ? { data } : {}),
        id,
        place: places[i],
        stream,
        revision,
        basis: 'recorded',
      } as unknown as RecordedEvent);
    }
  }

  /** What everyone reads today of the log up to each volgnummer: the ids of what is not withheld, in order. */
  read(): string[] {
    const views = CODES.flatMap((code) => {
      const events = this.of(code);
      const view = events.length === 0 ? null : foldPublication(events, this.today);
      return view === null ? [] : [view];
    });
    const hidden = hiddenOf(views);
    const withheld = new Set<Uuid>();
    for (const event of this.events) {
      const publication = publicationOf(factOf(event) ?? event);
      if ((publication !== null && hidden.has(publication)) || (event.corrects !== undefined && withheld.has(event.corrects)))
        withheld.add(event.id);
    }
    return this.events.map((_, n) =>
      this.events
        .slice(0, n + 1)
        .flatMap(({ id }) => (withheld.has(id) ? [] : [id.slice(-3)]))
        .join(' '),
    );
  }
}

it('what everyone read of a volgnummer is read for ever, whatever is decided about embargoes afterwards', () => {
  let refused = 0;
  let opened = 0;
  let withheldOnce = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (steps) => {
      const register = new Register();
      let before: string[] = [];
      for (const each of steps) {
        if (!register.take(each)) refused += 1;
        const now = register.read();
        for (const [n, seen] of before.entries()) {
          const missing = seen.split(' ').filter((id) => id !== '' && !(now[n] as string).split(' ').includes(id));
          expect({ step: each, volgnummer: n + 1, missing }).toEqual({ step: each, volgnummer: n + 1, missing: [] });
          if (now[n] !== seen) opened += 1;
        }
        if (now.some((seen, n) => seen.split(' ').length <= n)) withheldOnce += 1;
        before = now;
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(refused, opened, withheldOnce)).toBeGreaterThan(50);
});
