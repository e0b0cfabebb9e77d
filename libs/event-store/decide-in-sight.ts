import {
  type CalendarDate,
  type Decide,
  type Decision,
  type Fact,
  type NameOfType,
  PeildatumError,
  type RecordedEvent,
  Timeline,
} from '@peildatum/kernel';
import type { Sight } from './sight.js';

/** All that stands of a subject. */
interface DecidedOn<F extends Fact> {
  readonly events: readonly RecordedEvent[];
  /** Of those events. */
  readonly timeline: Timeline<F>;
  readonly nameOf: NameOfType;
}

/**
 * Decides on all that stands, and refuses by what the writer may know of alone: as if what is hidden from it had never been recorded.
 * What only hidden facts forbid is refused in one way, whatever they are; who may see them is told why. A correction of what is
 * hidden is one of what is not there.
 * @throws PeildatumError of `decide`, or `WRITE.NOT_POSSIBLE`.
 */
export function decideInSight<F extends Fact>(
  decide: Decide<F>,
  { events, timeline, nameOf }: DecidedOn<F>,
  { known }: Sight,
  today: CalendarDate,
): readonly Decision<F>[] {
  const whole = () => decide(timeline, today);
  if (known === events) return whole();
  const decided = unlessRefused(whole);
  if (decided !== null && decided.length > 0 && decided.every((decision) => correctsWhatIs(known, decision))) return decided;
  const inSight = decide(Timeline.of<F>(known, nameOf), today);
  // Said already by what it may not know of: to say so would tell what that is.
  if (decided?.length === 0 && inSight.length === 0) return decided;
  throw notPossible();
}

function unlessRefused<T>(decide: () => T): T | null {
  try {
    return decide();
  } catch (error) {
    if (error instanceof PeildatumError) return null;
    throw error;
  }
}

const correctsWhatIs = (known: readonly RecordedEvent[], decision: Decision): boolean =>
  !('corrects' in decision) || known.some(({ id }) => id === decision.corrects);

/** What only hidden facts are in the way of is refused in one way. */
export const notPossible = () =>
  new PeildatumError({
    code: 'WRITE.NOT_POSSIBLE',
    kind: 'conflict',
    message: 'Dit kan nu niet worden vastgelegd; een beheerder kan zien waarom. Vraag het een beheerder.',
  });
