import { type CalendarDate, folding, type ToldFact } from '@peildatum/kernel';
import { comparisonOf } from './comparison.js';
import { after } from './monitor.after.js';
import { type MonitorCode, type MonitorEvent, monitorStreams } from './monitor.events.js';
import type { AnnotationView, IndicatorView, MeasurementView, MonitorView, SubMonitorView, WaveView } from './monitor.shape.js';
import {
  definitionOf,
  firstOf,
  type IndicatorState,
  type MeasurementState,
  type MonitorState,
  newestOf,
  type Origins,
  type PartState,
  waveOf,
} from './monitor.state.js';
import { normsBeside } from './norms.js';
import { targetViews } from './target.view.js';

/**
 * Composes the view from every fact that was valid by `validOn` and is not withheld from the reader, in order of (validFrom, order
 * in the log). Null: not established.
 */
export function monitorView(code: MonitorCode, told: readonly ToldFact<MonitorEvent>[], validOn: CalendarDate): MonitorView | null {
  const state = told.reduce<MonitorState | null>((before, { fact }) => after(before, fact), null);
  if (state === null) return null;
  const { title, layer, owner } = state.established.data;
  const origins = new Map(told.map((each) => [each.fact, each]));
  const parts = state.parts.map((part) => partView(part, state, validOn));
  return {
    code,
    title,
    layer,
    owner,
    parts,
    indicators: state.indicators.map((indicator) => indicatorView({ code, state, parts, origins, validOn }, indicator)),
    history: told,
  };
}

function partView(
  { part, title, owner, suspended, waves }: PartState,
  { indicators }: MonitorState,
  validOn: CalendarDate,
): SubMonitorView {
  const own = indicators.filter((indicator) => firstOf(indicator).part === part);
  const measuredIn = (wave: number) =>
    own.filter(({ measurements }) => measurements.some((measurement) => newestOf(measurement).data.wave === wave)).length;
  // Its figures may tell of a period that ended before it was held.
  const measuredOnly = [
    ...new Set(own.flatMap(({ measurements }) => measurements.flatMap((measurement) => newestOf(measurement).data.wave ?? []))),
  ].filter((wave) => !waves.some((known) => known.wave === wave));
  const all = [...waves, ...measuredOnly.map((wave) => ({ wave, planned: null, postponed: [], held: null }))].sort(
    (a, b) => a.wave - b.wave,
  );
  return {
    part,
    title,
    owner,
    suspended,
    waves: all.map(({ wave, planned, postponed, held }): WaveView => {
      const measured = measuredIn(wave);
      const expectedBy = planned?.expectedBy ?? null;
      return {
        wave,
        expected: planned?.expected ?? null,
        expectedBy,
        postponed,
        held: held?.as ?? null,
        measured,
        status: statusOf({
          measured,
          held: held !== null,
          suspended: suspended !== null,
          late: expectedBy !== null && expectedBy < validOn,
        }),
      };
    }),
  };
}

interface WaveStanding {
  readonly measured: number;
  readonly held: boolean;
  readonly suspended: boolean;
  readonly late: boolean;
}

function statusOf({ measured, held, suspended, late }: WaveStanding): WaveView['status'] {
  if (measured > 0) return 'published';
  if (held) return 'not-in-source';
  if (suspended) return 'suspended';
  return late ? 'overdue' : 'expected';
}

interface Whole {
  readonly code: MonitorCode;
  readonly state: MonitorState;
  readonly parts: readonly SubMonitorView[];
  readonly origins: Origins;
  readonly validOn: CalendarDate;
}

function indicatorView({ code, state, parts, origins, validOn }: Whole, indicator: IndicatorState): IndicatorView {
  const { part, reference, group } = firstOf(indicator);
  const definitions = definitionViews(indicator);
  const definition = definitions.at(-1) as (typeof definitions)[number];
  const [defined] = indicator.definitions;
  const targets = targetViews(indicator, origins, validOn);
  const measurements = indicator.measurements.map((measurement) => measurementView(measurement, origins)).sort(byPeriod);
  const known = new Set(measurements.map(({ measurement }) => measurement));
  const of = parts.find((view) => view.part === part) ?? { suspended: null, waves: [] };
  const partState = state.parts.find((each) => each.part === part);
  const newest = origins.get(indicator.definitions.at(-1) ?? defined);
  return {
    code: indicator.code,
    monitor: code,
    layer: state.established.data.layer,
    part,
    reference,
    group,
    definition: withoutReason(definition),
    definitions,
    targets,
    measurements,
    // Of a measurement that is withheld nothing is told.
    annotations: indicator.annotations
      .filter(({ data: { measurement } }) => measurement === null || known.has(measurement))
      .map((annotation) => annotationView(annotation, origins)),
    comparison: comparisonOf(
      {
        definition: definitionOf(indicator),
        definedSince: defined.validFrom,
        measurements,
        // What is measured no more is laid beside no target.
        targets: indicator.ended === null ? targets : [],
        part: of,
        zeroHeldOn: (partState && waveOf(partState, 0)?.held?.on) ?? null,
      },
      validOn,
    ),
    norms: normsBeside(indicator, measurements, definitionOf(indicator), origins),
    ended: indicator.ended,
    basis: newest?.basis ?? 'recorded',
    source: newest?.source ?? null,
  };
}

const definitionViews = ({ definitions }: IndicatorState): IndicatorView['definitions'] =>
  definitions.map(({ validFrom, data }, at) => ({
    title: data.title,
    owner: data.owner,
    unit: data.unit,
    direction: data.direction,
    disaggregations: data.disaggregations,
    numerator: data.numerator,
    denominator: data.denominator,
    text: data.text,
    version: at + 1,
    since: validFrom,
    reason: 'reason' in data ? data.reason : null,
  }));

const withoutReason = ({ reason: _, ...definition }: IndicatorView['definitions'][number]): IndicatorView['definition'] => definition;

function measurementView(state: MeasurementState, origins: Origins): MeasurementView {
  const told = newestOf(state);
  const { measurement, wave, period, dataDate, unit, cells, provisional, publishedBy, publication } = told.data;
  const { event, basis, source } = origins.get(told) as ToldFact<MonitorEvent>;
  return {
    measurement,
    wave,
    period: period as MeasurementView['period'],
    dataDate: dataDate as CalendarDate | null,
    unit,
    cells,
    provisional: provisional === 'provisional',
    publishedBy,
    publication,
    revisions: state.versions.length - 1,
    definition: state.definition,
    event,
    basis,
    source,
  };
}

function annotationView(annotation: IndicatorState['annotations'][number], origins: Origins): AnnotationView {
  const { measurement, note, by, artefact, publication } = annotation.data;
  const source = origins.get(annotation)?.source ?? null;
  return { measurement, on: annotation.validFrom, note, by, artefact: artefact === 'artefact', publication, source };
}

function byPeriod(a: MeasurementView, b: MeasurementView): number {
  if (a.period.to !== b.period.to) return a.period.to < b.period.to ? -1 : 1;
  if (a.wave !== b.wave) return (a.wave ?? -1) - (b.wave ?? -1);
  return a.measurement < b.measurement ? -1 : 1;
}

export const foldMonitor = folding<MonitorEvent, MonitorView, MonitorCode>(monitorStreams, monitorView);
