import { addDays, type Decision, type Fact, factOf, isCorrection, type RecordedEvent } from '@peildatum/kernel';
import { eventsOf } from '../report/demonstration-log.js';
import type { Stand } from '../support/stand.js';
import { context } from './frozen-register.js';
import { correctionOf } from './preview.js';

/** The same numbers at every run. */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

/**
 * Records facts of every kind that is told of the report: one that was told already told again of another date, or the correction of
 * one, in turn; no rule is asked. Of what freezes editions nothing is touched. @returns how many were recorded
 */
export async function laterFacts({ log, register }: Stand, count: number): Promise<number> {
  const events: RecordedEvent[] = (await eventsOf(log)).filter(
    (event) => event.stream !== 'register' && !event.stream.startsWith('editie-') && !isCorrection(event),
  );
  const types = [...new Set(events.map(({ type }) => type))];
  const next = randomness(15);
  const corrected = new Set<string>();
  let recorded = 0;
  for (let index = 0; recorded < count; index += 1) {
    const ofType = events.filter(({ type }) => type === types[index % types.length]);
    const event = ofType[next(ofType.length)] as RecordedEvent;
    const days = next(60) - 40;
    const corrects = index % 2 === 0 && !corrected.has(event.id);
    if (corrects) corrected.add(event.id);
    const decision = corrects ? correctionOf(event, next(2) === 0 ? null : days) : again(event, days);
    const { events: told } = await register.write(event.stream, () => [decision], context());
    recorded += told.length;
  }
  return recorded;
}

const again = (event: RecordedEvent, days: number): Decision => {
  const { type, validFrom, data } = factOf(event) as Fact;
  return { type, validFrom: addDays(validFrom, days), data };
};
