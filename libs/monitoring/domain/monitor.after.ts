import type { CalendarDate } from '@peildatum/kernel';
import type { MonitorEvent } from './monitor.events.js';
import {
  type FactOf,
  type IndicatorState,
  type MeasuringFact,
  type MonitorState,
  newestOf,
  type PartState,
  type WaveState,
} from './monitor.state.js';

type Change = Exclude<MonitorEvent, { type: 'MonitorEstablished' }>;

/**
 * The state after a fact. It forbids nothing (monitor.rules.ts does), and a fact about what is not there tells nothing: to a reader
 * from whom a publication is withheld, part of the history was never told.
 */
export function after(state: MonitorState | null, fact: MonitorEvent): MonitorState | null {
  if (fact.type === 'MonitorEstablished') return { established: fact, parts: partsOf(fact), indicators: state?.indicators ?? [] };
  return state && changed(state, fact);
}

const partsOf = ({ data: { title, owner, parts } }: FactOf<'MonitorEstablished'>): readonly PartState[] =>
  (parts.length === 0 ? [{ part: null, title, owner }] : parts).map((part) => ({ ...part, suspended: null, waves: [] }));

function changed(state: MonitorState, fact: Change): MonitorState {
  switch (fact.type) {
    case 'SubMonitorSuspended':
      return onPart(state, fact.data.part, (part) => ({ ...part, suspended: { since: fact.validFrom, reason: fact.data.reason } }));
    case 'SubMonitorResumed':
      return onPart(state, fact.data.part, (part) => ({ ...part, suspended: null }));
    case 'MeasurementWavePlanned':
    case 'MeasurementWavePostponed':
    case 'MeasurementWaveHeld':
      return onPart(state, fact.data.part, (part) => ({ ...part, waves: wavesAfter(part.waves, fact) }));
    case 'IndicatorDefined':
      return {
        ...state,
        indicators: [
          ...state.indicators.filter(({ code }) => code !== fact.data.indicator),
          { code: fact.data.indicator, definitions: [fact], targets: [], measurements: [], annotations: [], ended: null },
        ],
      };
    default:
      return {
        ...state,
        indicators: state.indicators.map((known) => (known.code === fact.data.indicator ? indicatorAfter(known, fact) : known)),
      };
  }
}

const onPart = (state: MonitorState, code: string | null, change: (part: PartState) => PartState): MonitorState => ({
  ...state,
  parts: state.parts.map((known) => (known.part === code ? change(known) : known)),
});

function wavesAfter(
  waves: readonly WaveState[],
  fact: FactOf<'MeasurementWavePlanned' | 'MeasurementWavePostponed' | 'MeasurementWaveHeld'>,
): readonly WaveState[] {
  const { wave } = fact.data;
  const before = waves.find((known) => known.wave === wave) ?? { wave, planned: null, postponed: [], held: null };
  return [...waves.filter((known) => known.wave !== wave), waveAfter(before, fact)].sort((a, b) => a.wave - b.wave);
}

function waveAfter(
  wave: WaveState,
  fact: FactOf<'MeasurementWavePlanned' | 'MeasurementWavePostponed' | 'MeasurementWaveHeld'>,
): WaveState {
  if (fact.type === 'MeasurementWaveHeld') return { ...wave, held: { on: fact.validFrom, as: fact.data.held } };
  const { expected, expectedBy } = fact.data;
  const planned = { expected, expectedBy: expectedBy as CalendarDate | null };
  if (fact.type === 'MeasurementWavePlanned') return { ...wave, planned };
  return { ...wave, planned, postponed: [...wave.postponed, { on: fact.validFrom, expected, reason: fact.data.reason }] };
}

type OfIndicator =
  | FactOf<'IndicatorRedefined' | 'IndicatorEnded' | 'TargetSet' | 'TargetAgreementMissed' | 'MeasurementAnnotated'>
  | MeasuringFact;

function indicatorAfter(known: IndicatorState, fact: OfIndicator): IndicatorState {
  switch (fact.type) {
    case 'IndicatorRedefined':
      return { ...known, definitions: [...known.definitions, fact] };
    case 'IndicatorEnded':
      return { ...known, ended: { since: fact.validFrom, reason: fact.data.reason } };
    case 'TargetSet': {
      const at = known.targets.findIndex(({ set }) => set.data.target === fact.data.target);
      const { missed = [], versions = [] } = known.targets[at] ?? {};
      return { ...known, targets: put(known.targets, at, { set: fact, versions: [...versions, fact], missed }) };
    }
    case 'TargetAgreementMissed':
      return {
        ...known,
        targets: known.targets.map((target) =>
          target.set.data.target === fact.data.target ? { ...target, missed: [...target.missed, fact.data.due as CalendarDate] } : target,
        ),
      };
    case 'MeasurementPublished':
      return { ...known, measurements: [...known.measurements, { versions: [fact], definition: known.definitions.length }] };
    case 'MeasurementRevised':
      return {
        ...known,
        measurements: known.measurements.map((measurement) =>
          newestOf(measurement).data.measurement === fact.data.measurement
            ? { versions: [...measurement.versions, fact], definition: known.definitions.length }
            : measurement,
        ),
      };
    case 'MeasurementAnnotated':
      return { ...known, annotations: [...known.annotations, fact] };
  }
}

/** Told again it keeps its place. */
const put = <T>(list: readonly T[], at: number, next: T): readonly T[] => (at < 0 ? [...list, next] : list.with(at, next));
