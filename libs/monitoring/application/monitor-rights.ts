import type { WriteContext } from '@peildatum/event-store';
import type { Decide, Timeline, Uuid } from '@peildatum/kernel';
import { assertMay, assertRoleMay, type Operation } from '@peildatum/platform';
import type { MonitorEvent } from '../domain/monitor.events.js';

type Asker = Pick<WriteContext, 'actor'>;
type Facts = readonly MonitorEvent[];

/** What somebody must be allowed to who tells a fact of a monitor. */
export function operationOf({ type }: MonitorEvent): Operation {
  switch (type) {
    case 'MeasurementPublished':
    case 'MeasurementRevised':
    case 'MeasurementAnnotated':
      return 'publish-measurement';
    default:
      return 'record-monitor';
  }
}

/**
 * Whose it is stands in the timeline, so the right to write is judged where the decision is made: an indicator and what is measured
 * of it are its owner's, everything else the monitor's or the deelmonitor's. Of what is not there it is nobody's.
 */
export function guarded(fact: MonitorEvent, { actor }: Asker, decide: Decide<MonitorEvent>): Decide<MonitorEvent> {
  const operation = operationOf(fact);
  assertRoleMay(actor, operation);
  return (timeline, today) => {
    if (fact.type === 'MonitorEstablished' || timeline.length > 0) assertOwn(timeline.facts, fact, { actor }, operation);
    return decide(timeline, today);
  };
}

/** What a correction is about: the event that it corrects, and what takes its place. */
interface Corrected {
  readonly corrects: Uuid;
  readonly replacement: MonitorEvent | null;
}

/** The same for a correction: who tells it owns what is corrected, and what takes its place. */
export function guardedCorrection(
  { corrects, replacement }: Corrected,
  { actor }: Asker,
  decide: Decide<MonitorEvent>,
): Decide<MonitorEvent> {
  assertRoleMay(actor, 'correct-monitor');
  return (timeline, today) => {
    if (timeline.length === 0) return decide(timeline, today);
    for (const fact of [...told(timeline, corrects), ...(replacement ? [replacement] : [])])
      assertOwn(timeline.facts, fact, { actor }, 'correct-monitor');
    return decide(timeline, today);
  };
}

/** The fact that a recorded event tells; none for a withdrawal. */
function told(timeline: Timeline<MonitorEvent>, event: Uuid): Facts {
  const rest = new Set(timeline.correct(event, null).facts);
  return timeline.facts.filter((fact) => !rest.has(fact));
}

function assertOwn(facts: Facts, fact: MonitorEvent, { actor }: Asker, operation: Operation): void {
  assertMay(actor, operation, { organisations: ownersOf(facts, fact) });
  // Nobody publishes in the name of another.
  if ('publishedBy' in fact.data) assertMay(actor, operation, { organisations: [fact.data.publishedBy] });
}

function ownersOf(facts: Facts, fact: MonitorEvent): readonly string[] {
  if (fact.type === 'MonitorEstablished') return [fact.data.owner];
  if (!('indicator' in fact.data)) return ownersOfPart(facts, fact.data.part);
  const { indicator } = fact.data;
  const defined = facts.findLast((known) => definesIt(known) && known.data.indicator === indicator);
  if (defined && definesIt(defined)) return [defined.data.owner];
  return fact.type === 'IndicatorDefined' ? ownersOfPart(facts, fact.data.part) : [];
}

type Defining = Extract<MonitorEvent, { type: 'IndicatorDefined' | 'IndicatorRedefined' }>;
const definesIt = (fact: MonitorEvent): fact is Defining => fact.type === 'IndicatorDefined' || fact.type === 'IndicatorRedefined';

const ownersOfPart = (facts: Facts, part: string | null): readonly string[] =>
  facts.flatMap((known) =>
    known.type === 'MonitorEstablished'
      ? [known.data.owner, ...known.data.parts.flatMap((each) => (each.part === part ? [each.owner] : []))]
      : [],
  );
