import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { IndicatorCode, MonitorEvent } from './monitor.events.js';

export type FactOf<T extends MonitorEvent['type']> = Extract<MonitorEvent, { type: T }>;
export type MeasuringFact = FactOf<'MeasurementPublished' | 'MeasurementRevised'>;

export interface WaveState {
  readonly wave: number;
  /** As planned, or postponed last; null: never planned. */
  readonly planned: { readonly expected: string; readonly expectedBy: CalendarDate | null } | null;
  readonly postponed: readonly { readonly on: CalendarDate; readonly expected: string; readonly reason: string }[];
  readonly held: { readonly on: CalendarDate; readonly as: string } | null;
}

export interface PartState {
  /** Null: the monitor itself, where it has no deelmonitors. */
  readonly part: string | null;
  readonly title: string;
  readonly owner: string;
  readonly suspended: { readonly since: CalendarDate; readonly reason: string } | null;
  readonly waves: readonly WaveState[];
}

export interface TargetState {
  /** As it was set last. */
  readonly set: FactOf<'TargetSet'>;
  /** Every time that it was set, in their order. */
  readonly versions: readonly FactOf<'TargetSet'>[];
  /** The days by which something had to be settled, and was not. */
  readonly missed: readonly CalendarDate[];
}

export interface MeasurementState {
  /** As it was published, and as it was revised after. */
  readonly versions: readonly [FactOf<'MeasurementPublished'>, ...FactOf<'MeasurementRevised'>[]];
  /** The version of the definition that held when it was told of: at the end of its period. */
  readonly definition: number;
}

export interface IndicatorState {
  readonly code: IndicatorCode;
  /** The version is the place in the list, from 1. */
  readonly definitions: readonly [FactOf<'IndicatorDefined'>, ...FactOf<'IndicatorRedefined'>[]];
  readonly targets: readonly TargetState[];
  readonly measurements: readonly MeasurementState[];
  readonly annotations: readonly FactOf<'MeasurementAnnotated'>[];
  /** Null: it goes on. */
  readonly ended: { readonly since: CalendarDate; readonly reason: string } | null;
}

/** A monitor after a number of its facts. What was told again stands as it was told last. */
export interface MonitorState {
  readonly established: FactOf<'MonitorEstablished'>;
  readonly parts: readonly PartState[];
  readonly indicators: readonly IndicatorState[];
}

/** From a fact of the history to where it came from. */
export type Origins = ReadonlyMap<MonitorEvent, ToldFact<MonitorEvent>>;

export const partOf = ({ parts }: MonitorState, part: string | null): PartState | undefined => parts.find((known) => known.part === part);

export const indicatorOf = ({ indicators }: MonitorState, code: IndicatorCode): IndicatorState | undefined =>
  indicators.find((known) => known.code === code);

/** How an indicator was defined first: its deelmonitor, reference and group never change. */
export const firstOf = ({ definitions }: IndicatorState): FactOf<'IndicatorDefined'>['data'] => definitions[0].data;

/** As it is defined now. */
export const definitionOf = ({ definitions }: IndicatorState): (FactOf<'IndicatorDefined'> | FactOf<'IndicatorRedefined'>)['data'] =>
  (definitions.at(-1) ?? definitions[0]).data;

export const waveOf = ({ waves }: PartState, wave: number): WaveState | undefined => waves.find((known) => known.wave === wave);

export const targetOf = ({ targets }: IndicatorState, target: string): TargetState | undefined =>
  targets.find(({ set }) => set.data.target === target);

export const measurementOf = ({ measurements }: IndicatorState, measurement: string): MeasurementState | undefined =>
  measurements.find((known) => newestOf(known).data.measurement === measurement);

/** As it was published, or revised last. */
export const newestOf = ({ versions }: MeasurementState): MeasuringFact => versions.at(-1) ?? versions[0];
