import { besides, type CalendarDate, type Decimal, namedBy, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { type MeasurementCell, type MonitorCode, type MonitorEvent, monitorEvents } from '../domain/monitor.events.js';
import type { IndicatorView, MonitorView } from '../domain/monitor.shape.js';
import { foldMonitor } from '../domain/monitor.view.js';

type DataOf<T extends MonitorEvent['type']> = Extract<MonitorEvent, { type: T }>['data'];

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
export const date = (text: string) => text as CalendarDate;
export const number = (text: string | null) => text as Decimal;

/** A fact of a monitor, from a date. */
export const told = <T extends MonitorEvent['type']>(type: T, validFrom: string, data: DataOf<T>): MonitorEvent =>
  ({ type, validFrom: date(validFrom), data }) as MonitorEvent;

/** The facts as the stream of a monitor has them, in this order. */
export const recorded = (facts: readonly MonitorEvent[], code: MonitorCode = 'beweging'): RecordedEvent[] =>
  facts.map(
    (fact, revision) =>
      ({
        ...fact,
        id: id(revision),
        revision,
        stream: `monitor-${code}`,
        basis: 'source',
        source: `bron ${revision}`,
      }) as unknown as RecordedEvent,
  );

export const timelineOf = (facts: readonly MonitorEvent[]) => Timeline.of<MonitorEvent>(recorded(facts), namedBy(monitorEvents));

/** @param withheld the publications that who looks may not know of */
export const viewOf = (facts: readonly MonitorEvent[], on: string, withheld: readonly string[] = []): MonitorView =>
  foldMonitor(besides(recorded(facts), new Set(withheld)), date(on)) as MonitorView;

export const indicatorOn = (facts: readonly MonitorEvent[], on: string, code = 'digitaal'): IndicatorView =>
  viewOf(facts, on).indicators.find((each) => each.code === code) as IndicatorView;

/** The monitor of the movement: four deelmonitors, each with its owner (004 r. 7784-7790), and one that was dropped (r. 7814). */
export const BEWEGING = told('MonitorEstablished', '2022-08-12', {
  title: 'Monitor van de beweging',
  layer: 'movement',
  owner: 'VWS',
  parts: [
    { part: 'passende-zorg', title: 'Passende zorg als norm', owner: 'Zorginstituut Nederland' },
    { part: 'hybride-zorg', title: 'Meer hybride zorg', owner: 'RIVM' },
    { part: 'eerste-lijn', title: 'Sterkere eerste lijn', owner: 'NIVEL' },
    { part: 'concentratie', title: 'Concentratie en spreiding', owner: 'NZa' },
  ],
});

/** Without deelmonitors. */
export const ARBEIDSMARKT = told('MonitorEstablished', '2022-08-12', {
  title: 'Arbeidsmarkt Zorg en Welzijn',
  layer: 'process',
  owner: 'CBS',
  parts: [],
});

export const held = (wave: number, from: string, part: string | null = 'hybride-zorg', publication: string | null = null) =>
  told('MeasurementWaveHeld', from, { part, wave, held: `op ${from}`, publication });
export const planned = (wave: number, from: string, part: string | null = 'hybride-zorg', expectedBy: string | null = null) =>
  told('MeasurementWavePlanned', from, { part, wave, expected: 'medio', expectedBy });
export const postponed = (wave: number, from: string, expectedBy: string | null = null, part: string | null = 'hybride-zorg') =>
  told('MeasurementWavePostponed', from, { part, wave, expected: 'najaar', expectedBy, reason: 'onderhandelingen' });
export const suspended = (from: string, part = 'hybride-zorg') => told('SubMonitorSuspended', from, { part, reason: 'inhoudelijk' });
export const resumed = (from: string, part = 'hybride-zorg') => told('SubMonitorResumed', from, { part, reason: 'opportuun' });

const DEFINITION = {
  title: 'Zorgpaden die digitaal of hybride zijn',
  owner: 'RIVM',
  unit: 'procent',
  direction: 'higher',
  disaggregations: [],
  numerator: 'zorgpaden digitaal of hybride',
  denominator: 'zorgpaden',
  text: null,
} as const satisfies Omit<DataOf<'IndicatorRedefined'>, 'indicator' | 'reason'>;

export const defined = (from = '2022-08-12', over: Partial<DataOf<'IndicatorDefined'>> = {}) =>
  told('IndicatorDefined', from, { indicator: 'digitaal', part: 'hybride-zorg', reference: null, group: null, ...DEFINITION, ...over });
export const redefined = (from: string, over: Partial<DataOf<'IndicatorRedefined'>> = {}) =>
  told('IndicatorRedefined', from, { indicator: 'digitaal', ...DEFINITION, text: 'ruimer', ...over, reason: 'ander register' });

export const cell = (value: string | null, ...of: readonly string[]): MeasurementCell => ({
  of,
  value: value === null ? null : number(value),
  sample: null,
  confidence: null,
});

const measuredIn = (from: string, to: string, wave: number | null, cells: readonly MeasurementCell[]): DataOf<'MeasurementPublished'> => ({
  indicator: 'digitaal',
  measurement: `van-${to}`,
  publishedBy: 'RIVM',
  wave,
  period: { from, to },
  dataDate: null,
  unit: 'procent',
  cells,
  provisional: 'definitive',
  publication: null,
});

/** A measurement over a calendar year. */
export const published = (
  year: number,
  wave: number | null,
  cells: readonly MeasurementCell[] | string,
  over: Partial<DataOf<'MeasurementPublished'>> = {},
) => {
  const data = { ...measuredIn(`${year}-01-01`, `${year}-12-31`, wave, typeof cells === 'string' ? [cell(cells)] : cells), ...over };
  return told('MeasurementPublished', data.period.to, data);
};
export const revised = (year: number, wave: number | null, value: string, over: Partial<DataOf<'MeasurementPublished'>> = {}) => {
  const data = { ...measuredIn(`${year}-01-01`, `${year}-12-31`, wave, [cell(value)]), ...over };
  return told('MeasurementRevised', data.period.to, { ...data, reason: 'nagekomen opgaven' });
};
export const annotated = (from: string, over: Partial<DataOf<'MeasurementAnnotated'>> = {}) =>
  told('MeasurementAnnotated', from, {
    indicator: 'digitaal',
    measurement: null,
    note: 'AGB-codes gewijzigd',
    by: 'Zorginstituut Nederland',
    artefact: 'artefact',
    publication: null,
    ...over,
  });

export const target = (from = '2022-08-12', over: Partial<DataOf<'TargetSet'>> = {}) =>
  told('TargetSet', from, {
    indicator: 'digitaal',
    target: 'zeventig',
    text: '70% van de zorgpaden',
    value: number('70'),
    unit: null,
    quantified: 'quantified',
    of: [],
    baseline: null,
    due: { date: '2026-12-31', text: null, absent: 'given' },
    status: 'agreed',
    settle: null,
    threshold: null,
    ...over,
  });
export const missed = (from: string, due: string, name = 'zeventig') =>
  told('TargetAgreementMissed', from, { indicator: 'digitaal', target: name, due, note: null });
