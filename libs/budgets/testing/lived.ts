import { type Decide, type Fact, factOf, PeildatumError, type RecordedEvent, Timeline } from '@peildatum/kernel';
import { date, id } from './facts.js';

/** The fact as it should have been told: every other correction keeps the date of what it corrects, as a mended spelling does. */
export const mended = <F extends Fact>(fact: F | null, nth: number, corrected: RecordedEvent | undefined): F | null => {
  const was = corrected && factOf(corrected);
  return fact && was && nth % 2 === 0 ? { ...fact, validFrom: was.validFrom } : fact;
};

const TODAY = date('2026-01-01');

/** The stream that a history leaves, each deed decided on what those before it left: what was refused is not in it. */
export function lived<F extends Fact>(
  stream: string,
  deeds: readonly ((events: readonly RecordedEvent[]) => Decide<F>)[],
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const deed of deeds) {
    try {
      const timeline = Timeline.of<F>(events);
      const decisions = deed(events)(timeline, TODAY);
      const places = timeline.placesFor(decisions);
      for (const [i, decision] of decisions.entries()) {
        const correction =
          'corrects' in decision ? { corrects: decision.corrects, data: { reason: 'toets', replacement: decision.replacement } } : {};
        events.push({
          ...decision,
          ...correction,
          place: places[i],
          id: id(events.length),
          revision: events.length,
          stream,
          basis: 'recorded',
        } as never);
      }
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
    }
  }
  return events;
}
