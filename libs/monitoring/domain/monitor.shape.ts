import type { Basis, CalendarDate, Decimal, ToldFact, Uuid } from '@peildatum/kernel';
import type { IndicatorCode, IndicatorDefinition, Layer, MeasurementCell, MonitorCode, MonitorEvent } from './monitor.events.js';

/** A monitor at one pair of clocks, for one audience. */
export interface MonitorView {
  readonly code: MonitorCode;
  readonly title: string;
  readonly layer: Layer;
  readonly owner: string;
  /** The deelmonitors; of a monitor without any, one with part null and the monitor's own title and owner. */
  readonly parts: readonly SubMonitorView[];
  /** In the order in which they were first defined. */
  readonly indicators: readonly IndicatorView[];
  readonly history: readonly ToldFact<MonitorEvent>[];
}

export interface SubMonitorView {
  readonly part: string | null;
  readonly title: string;
  readonly owner: string;
  readonly suspended: { readonly since: CalendarDate; readonly reason: string } | null;
  /** In order of wave. */
  readonly waves: readonly WaveView[];
}

export interface WaveView {
  readonly wave: number;
  /** As said: "medio 2024". Null: never planned, found held. */
  readonly expected: string | null;
  readonly expectedBy: CalendarDate | null;
  readonly postponed: readonly { readonly on: CalendarDate; readonly expected: string; readonly reason: string }[];
  /** As said, when it was held. */
  readonly held: string | null;
  /** How many indicators have figures of it. */
  readonly measured: number;
  /** `published`: held with figures; `not-in-source`: held, figures nowhere; `expected`; `overdue`: `expectedBy` has passed; `suspended`. */
  readonly status: 'published' | 'not-in-source' | 'expected' | 'overdue' | 'suspended';
}

export interface IndicatorView {
  readonly code: IndicatorCode;
  readonly monitor: MonitorCode;
  readonly layer: Layer;
  readonly part: string | null;
  readonly reference: string | null;
  readonly group: string | null;
  /** As it is defined now. */
  readonly definition: IndicatorDefinition & { readonly version: number; readonly since: CalendarDate };
  /** Every version, from 1. */
  readonly definitions: readonly (IndicatorDefinition & {
    readonly version: number;
    readonly since: CalendarDate;
    readonly reason: string | null;
  })[];
  /** Of each name the newest, in the order in which they were first set. */
  readonly targets: readonly TargetView[];
  /** Of each measurement the newest version, by end of period, then wave. */
  readonly measurements: readonly MeasurementView[];
  readonly annotations: readonly AnnotationView[];
  readonly comparison: Comparison;
  /** In the order of the measurements: each figure beside the norm that was in force for it; none where no norm was. */
  readonly norms: readonly NormBeside[];
  /** Measured no more; null: it goes on. */
  readonly ended: { readonly since: CalendarDate; readonly reason: string } | null;
  readonly basis: Basis;
  readonly source: string | null;
}

export interface MeasurementView {
  readonly measurement: string;
  readonly wave: number | null;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly dataDate: CalendarDate | null;
  readonly unit: string;
  readonly cells: readonly MeasurementCell[];
  readonly provisional: boolean;
  readonly publishedBy: string;
  readonly publication: string | null;
  /** How often it was revised. */
  readonly revisions: number;
  /** The version of the definition that held at the end of its period. */
  readonly definition: number;
  readonly event: Uuid;
  readonly basis: Basis;
  readonly source: string | null;
}

export interface AnnotationView {
  readonly measurement: string | null;
  readonly on: CalendarDate;
  readonly note: string;
  readonly by: string;
  readonly artefact: boolean;
  readonly publication: string | null;
  readonly source: string | null;
}

export interface TargetView {
  readonly target: string;
  readonly text: string;
  readonly value: Decimal | null;
  readonly unit: string | null;
  readonly quantified: 'quantified' | 'to-be-quantified' | 'not-a-number';
  readonly of: readonly string[];
  readonly baseline: { readonly value: Decimal | null; readonly date: CalendarDate | null; readonly text: string } | null;
  readonly due: { readonly date: CalendarDate | null; readonly text: string | null; readonly absent: 'given' | 'not-in-source' };
  readonly status: 'proposal' | 'agreed';
  readonly settle: { readonly by: CalendarDate; readonly asks: 'number' | 'term' } | null;
  /** `settle.by` lies before the date asked and nothing was agreed since. */
  readonly settleOverdue: boolean;
  readonly missed: readonly CalendarDate[];
  readonly threshold: Decimal | null;
  readonly since: CalendarDate;
  readonly source: string | null;
}

/** A measured figure beside a norm. */
export interface NormBeside {
  readonly measurement: string;
  /** The last day of its period: the norm that was in force on it. */
  readonly on: CalendarDate;
  readonly of: readonly string[];
  readonly value: Decimal | null;
  readonly target: string;
  readonly norm: Decimal;
  readonly unit: string;
  readonly since: CalendarDate;
  /** Of the norm. */
  readonly source: string | null;
  /** Null: unknown, or in a unit that does not compare. */
  readonly met: boolean | null;
}

/** Why no pace is named. */
export type NoPace = 'no-value' | 'other-unit' | 'no-direction' | 'reached' | 'no-due-date' | 'due-passed';

export type NoComparison =
  /** The wave was held (or is said to be), and its values are in no source. */
  | 'zero-not-in-source'
  /** First measured in a later wave. */
  | 'no-zero'
  | 'one-not-yet-published'
  /** Published, but the figure itself was not. */
  | 'value-not-published'
  | 'suspended'
  /** Neither wave was held. */
  | 'zero-not-yet-held'
  /** Both were published, in units that do not compare. */
  | 'other-unit'
  | 'no-waves';

/** 0-meting beside 1-meting (the newest wave above 0), of all and per disaggregation. */
export interface Comparison {
  readonly zero: MeasurementView | null;
  readonly one: MeasurementView | null;
  readonly why: NoComparison | null;
  /** Another definition held for the one than for the other: both stand in `definitions`. */
  readonly definitionChanged: boolean;
  /** Per cell that either has; then per cell of the newest figure beside them, all of them where there are no waves. */
  readonly cells: readonly {
    readonly of: readonly string[];
    readonly zero: Decimal | null;
    readonly one: Decimal | null;
    /** Of the newest period, of a wave or not: what is laid beside the targets. */
    readonly newest: Decimal | null;
    /** one − zero; null where either is unknown. */
    readonly change: Decimal | null;
    /** By the definition's direction; `none`: no direction is said, or no change. */
    readonly course: 'better' | 'worse' | 'none' | null;
    /** Per target with a number for this cell; one that is of all holds for every cell where the newest figure has none of all. */
    readonly targets: readonly {
      readonly target: string;
      /** target − newest value: how far is left to go; null where unknown, or in another unit. */
      readonly distance: Decimal | null;
      readonly reached: boolean | null;
      /** Per year from the end of the newest period to the due date, at most six decimals; null with why. */
      readonly pace: Decimal | null;
      readonly why: NoPace | null;
      /** Whether the newest value is at the threshold or beyond it, and calls for action; null: no threshold, or unknown. */
      readonly action: boolean | null;
    }[];
  }[];
}
