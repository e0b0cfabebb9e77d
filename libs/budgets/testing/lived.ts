import { type Decide, type Fact, PeildatumError, type RecordedEvent, Timeline } from '@peildatum/kernel';
import { date, id } from './facts.js';

const TODAY = date('2026-01-01');

/** The stream that a history leaves, each deed decided on what those before it left: what was refused is not in it. */
export function lived<F extends Fact>(
  stream: string,
  deeds: readonly ((events: readonly RecordedEvent[]) => Decide<F>)[],
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const deed of deeds) {
    try {
      for (const decision of deed(events)(Timeline.of<F>(events), TODAY)) {
        const correction =
          'corrects' in decision ? { corrects: decision.corrects, data: { reason: 'toets', replacement: decision.replacement } } : {};
        events.push({
          ...decision,
          ...correction,
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
