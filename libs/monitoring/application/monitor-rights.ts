import type { SubjectRights } from '@peildatum/platform';
import type { MonitorEvent } from '../domain/monitor.events.js';

type Facts = readonly MonitorEvent[];

/**
 * Who writes of a monitor: an indicator and what is measured of it are its owner's, everything else the monitor's or the
 * deelmonitor's. Nobody publishes in the name of another.
 */
export const MONITOR_RIGHTS: SubjectRights<MonitorEvent> = {
  telling: {
    MonitorEstablished: 'record-monitor',
    SubMonitorSuspended: 'record-monitor',
    SubMonitorResumed: 'record-monitor',
    MeasurementWavePlanned: 'record-monitor',
    MeasurementWavePostponed: 'record-monitor',
    MeasurementWaveHeld: 'record-monitor',
    IndicatorDefined: 'record-monitor',
    IndicatorRedefined: 'record-monitor',
    IndicatorEnded: 'record-monitor',
    TargetSet: 'record-monitor',
    TargetAgreementMissed: 'record-monitor',
    MeasurementPublished: 'publish-measurement',
    MeasurementRevised: 'publish-measurement',
    MeasurementAnnotated: 'publish-measurement',
  },
  correcting: 'correct-monitor',
  ownersOf: (fact, standing) => (fact === null ? [] : ownersOf(fact, standing).map((organisations) => ({ organisations }))),
  opens: ({ type }) => type === 'MonitorEstablished',
};

function ownersOf(fact: MonitorEvent, standing: Facts): (readonly string[])[] {
  if (fact.type === 'MonitorEstablished') return [[fact.data.owner]];
  if (!('indicator' in fact.data)) return [ownersOfPart(fact.data.part, standing)];
  const publisher = 'publishedBy' in fact.data ? [[fact.data.publishedBy]] : [];
  return [...ownersOfIndicator(fact, fact.data.indicator, standing), ...publisher];
}

type Defining = Extract<MonitorEvent, { type: 'IndicatorDefined' | 'IndicatorRedefined' }>;
const definesIt = (fact: MonitorEvent): fact is Defining => fact.type === 'IndicatorDefined' || fact.type === 'IndicatorRedefined';

/**
 * The owner by the last definition; of one that is defined now, or would move to another deelmonitor, those of that part. What is told
 * of one that nobody defined is refused by the rules, which say what is wrong.
 */
function ownersOfIndicator(fact: MonitorEvent, indicator: string, standing: Facts): (readonly string[])[] {
  const definitions = standing.filter((known): known is Defining => definesIt(known) && known.data.indicator === indicator);
  const last = definitions.at(-1);
  const owner = last ? [[last.data.owner]] : [];
  if (fact.type !== 'IndicatorDefined') return owner;
  const there = definitions.some(({ data }) => 'part' in data && data.part === fact.data.part);
  return there ? owner : [...owner, ownersOfPart(fact.data.part, standing)];
}

const ownersOfPart = (part: string | null, standing: Facts): readonly string[] =>
  standing.flatMap((known) =>
    known.type === 'MonitorEstablished'
      ? [known.data.owner, ...known.data.parts.flatMap((each) => (each.part === part ? [each.owner] : []))]
      : [],
  );
