import {
  type CorrectionOrder,
  correct,
  type Decide,
  ForbiddenStep,
  nearestWords,
  PeildatumError,
  type Timeline,
  tell,
} from '@peildatum/kernel';
import { assertOnWhole } from './measurement.rules.js';
import { type IndicatorCode, type MonitorCode, type MonitorEvent, monitorEvents } from './monitor.events.js';
import { follow } from './monitor.rules.js';
import { indicatorOf, type MeasuringFact, type MonitorState } from './monitor.state.js';
import { refused } from './refused.js';

const isMeasuring = (fact: MonitorEvent): fact is MeasuringFact =>
  fact.type === 'MeasurementPublished' || fact.type === 'MeasurementRevised';

/** @param told the fact that is decided on: what stands in its way is another one */
const possible = (told: MonitorEvent | null) => (timeline: Timeline<MonitorEvent>) => {
  assertIndicatorKnown(told, timeline.facts);
  const state = timeline.walk<MonitorState | null>(null, follow);
  if (state === null) return;
  // The new one first: where it may not be, that is the answer.
  const measured = timeline.facts.filter(isMeasuring);
  for (const fact of measured.toSorted((a, b) => Number(b === told) - Number(a === told))) {
    const indicator = indicatorOf(state, fact.data.indicator);
    if (indicator === undefined) continue;
    try {
      assertOnWhole(state, indicator, fact);
    } catch (error) {
      throw error instanceof ForbiddenStep && fact !== told ? timeline.blocked(error, fact) : error;
    }
  }
};

/** A code that no indicator ever had is mistyped, and not told too early. */
function assertIndicatorKnown(told: MonitorEvent | null, facts: readonly MonitorEvent[]): void {
  const named = told?.type !== 'IndicatorDefined' && told !== null && 'indicator' in told.data ? told.data.indicator : undefined;
  if (named === undefined || !facts.some(({ type }) => type === 'MonitorEstablished')) return;
  const known = facts.flatMap((fact) => (fact.type === 'IndicatorDefined' ? [fact.data.indicator] : []));
  if (known.includes(named)) return;
  const near = nearestWords(named, known);
  throw refused(
    'INDICATOR_UNKNOWN',
    `Indicator ${named} bestaat niet in deze monitor; ${near.length > 0 ? `bedoelt u ${near.join(' of ')}?` : 'definieer haar eerst, of noem een indicator die er staat.'}`,
  );
}

/**
 * Records a fact of a monitor; told late, it takes its own place. Said twice is said once.
 * @throws the forbidden step with the fact in the way (`follow` in monitor.rules.ts, `assertOnWhole` in measurement.rules.ts)
 */
export const tellMonitor =
  (_code: MonitorCode, fact: MonitorEvent): Decide<MonitorEvent> =>
  (timeline) =>
    tell(timeline, monitorEvents, fact, possible(fact));

/** Corrects one recorded fact of a monitor. @throws `MONITOR.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctMonitor =
  (code: MonitorCode, order: CorrectionOrder<MonitorEvent>): Decide<MonitorEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw monitorNotFound(code);
    return correct(timeline, 'MonitorFactCorrected', order, possible(order.replacement));
  };

export const monitorNotFound = (code: MonitorCode) =>
  new PeildatumError({
    code: 'MONITOR.NOT_FOUND',
    kind: 'not-found',
    message: `Monitor ${code} is op deze klokken niet ingericht; kijk in de lijst van monitors welke u bedoelt.`,
  });

export const indicatorNotFound = (monitor: MonitorCode, indicator: IndicatorCode) =>
  new PeildatumError({
    code: 'INDICATOR.NOT_FOUND',
    kind: 'not-found',
    message: `Indicator ${indicator} van monitor ${monitor} is op deze klokken niet bekend; kijk in de lijst van indicatoren welke u bedoelt.`,
  });
