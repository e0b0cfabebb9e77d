import { AHEAD, correctionEvent, decimal, event, type FactsOf, schema, streams, told, toldEach, toldOf } from '@peildatum/kernel';

const { object, text, list, nullable, matching, oneOf, count, date } = schema;

const code = (what: string) => matching(/^[a-z0-9][a-z0-9-]{0,59}$/, `de code van ${what} (kleine letters, cijfers en streepjes)`);
const publication = () => nullable(code('een publicatie'));
const MONITOR_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const INDICATOR_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export type MonitorCode = string;
export type IndicatorCode = string;

/** Three layers that are never mixed (004 r. 7588-7606): process, movement (output), outcome. */
export const LAYERS = ['process', 'movement', 'outcome'] as const;
export type Layer = (typeof LAYERS)[number];

/** Who measures: an organisation, never a person. */
const owner = () => text(100);

const definition = {
  title: text(500),
  owner: owner(),
  /** `procent`, `weken`, `per 1.000 banen`, `wachtenden`. */
  unit: text(100),
  /** Whether higher or lower is better, or neither is said. */
  direction: oneOf('higher', 'lower', 'none'),
  /** What a figure is broken down by: `regio`, `hoofddiagnosegroep`. Empty: one figure. */
  disaggregations: list(text(100), 10),
  numerator: nullable(text()),
  denominator: nullable(text()),
  text: nullable(text()),
};
/** The period that a figure tells of, both days in it. */
const period = () => object({ from: date(), to: date() });
const measured = {
  /** Wave of its deelmonitor (0, 1, …), or null where a series goes on by periods. */
  wave: nullable(count()),
  period: period(),
  dataDate: nullable(date()),
  unit: text(100),
  /** One figure per cell: of all where `of` is empty, else one value per disaggregation. Value null: "niet gepubliceerd". */
  cells: list(
    object({
      of: list(text(200), 10),
      value: nullable(decimal()),
      sample: nullable(count()),
      confidence: nullable(object({ low: decimal(), high: decimal(), level: decimal() })),
    }),
    1_000,
  ),
  provisional: oneOf('provisional', 'definitive'),
  publication: publication(),
};

const waveKey = ({ part, wave }: { readonly part: string | null; readonly wave: number }) => `${part ?? ''}.${wave}`;

/** A monitor, its deelmonitors and waves, its indicators and what was measured; the stream is `monitor-<code>`. */
export const monitorEvents = {
  MonitorEstablished: event(
    'instelling van een monitor',
    object({
      title: text(300),
      layer: oneOf(...LAYERS),
      owner: owner(),
      /** Deelmonitors, each with its own owner. A monitor without any has one wave sequence of its own: part null. */
      parts: list(object({ part: code('een deelmonitor'), title: text(300), owner: owner() }), 30),
    }),
    told('monitor'),
  ),
  SubMonitorSuspended: event(
    'stilzetten van een deelmonitor',
    object({ part: code('een deelmonitor'), reason: text() }),
    toldOf('suspension', ({ part }) => part),
  ),
  SubMonitorResumed: event(
    'hervatting van een deelmonitor',
    object({ part: code('een deelmonitor'), reason: text() }),
    toldOf('suspension', ({ part }) => part),
  ),
  /** `expected`: as said ("medio 2024"); `expectedBy`: its last day, for what is late. */
  MeasurementWavePlanned: event(
    'geplande meetronde',
    object({ part: nullable(code('een deelmonitor')), wave: count(), expected: text(100), expectedBy: nullable(date()) }),
    toldOf('expected', waveKey),
  ),
  MeasurementWavePostponed: event(
    'uitstel van een meetronde',
    object({ part: nullable(code('een deelmonitor')), wave: count(), expected: text(100), expectedBy: nullable(date()), reason: text() }),
    toldOf('expected', waveKey),
  ),
  /** That a wave was held; its values may be in no source. `held`: as said ("medio 2024"). Where figures of it are published, this is told first. */
  MeasurementWaveHeld: event(
    'gehouden meetronde',
    object({ part: nullable(code('een deelmonitor')), wave: count(), held: text(100), publication: publication() }),
    toldOf('held', waveKey),
  ),
  /** The first definition of an indicator; `line`: where a list of the agreement has it (`M-2a`). */
  IndicatorDefined: event(
    'definitie van een indicator',
    object({
      indicator: code('een indicator'),
      part: nullable(code('een deelmonitor')),
      /** `M-2a`, `K-C3`: its name in the lists of the agreement. */
      reference: nullable(text(50)),
      group: nullable(text(200)),
      ...definition,
    }),
    toldOf('definition', ({ indicator }) => indicator),
  ),
  /** A new version of the definition from `validFrom`; what was measured before keeps the old one. */
  IndicatorRedefined: event(
    'nieuwe definitie van een indicator',
    object({ indicator: code('een indicator'), ...definition, reason: text() }),
    toldOf('definition', ({ indicator }) => indicator),
  ),
  /** From here on it is measured no more: what was measured stays, and nothing is laid beside a target. */
  IndicatorEnded: event(
    'einde van een indicator',
    object({ indicator: code('een indicator'), reason: text() }),
    toldOf('ended', ({ indicator }) => indicator),
  ),
  /**
   * What is aimed at. Value null: no number is named ("XX%" is `to-be-quantified`). `due`: the date, or that the source names none.
   * `settleBy`: the day by which a number or a term had to be agreed.
   */
  TargetSet: event(
    'doel van een indicator',
    object({
      indicator: code('een indicator'),
      target: code('een doel'),
      text: text(),
      value: nullable(decimal()),
      /** Of the target's own, where it is not the indicator's: `procentpunt`. */
      unit: nullable(text(100)),
      quantified: oneOf('quantified', 'to-be-quantified', 'not-a-number'),
      /** Of whom it is broken down, as in the cells of a measurement; empty: of all. */
      of: list(text(200), 10),
      baseline: nullable(object({ value: nullable(decimal()), date: nullable(date()), text: text(300) })),
      due: object({ date: nullable(date()), text: nullable(text(200)), absent: oneOf('given', 'not-in-source') }),
      status: oneOf('proposal', 'agreed'),
      settle: nullable(object({ by: date(), asks: oneOf('number', 'term') })),
      /** For a norm that calls for action: at this value or on the worse side of it, by the direction of the definition. In the unit of `value`. */
      threshold: nullable(decimal()),
    }),
    toldOf('target', ({ indicator, target }) => `${indicator}.${target}`),
    AHEAD,
  ),
  /** That what had to be settled by a day was not. */
  TargetAgreementMissed: event(
    'gemiste afspraak over een doel',
    object({ indicator: code('een indicator'), target: code('een doel'), due: date(), note: nullable(text(500)) }),
    toldOf('target-missed', ({ indicator, target, due }) => `${indicator}.${target}.${due}`),
  ),
  /** Holds from the end of its period: the moment of publication is knowledge. */
  MeasurementPublished: event(
    'meting',
    object({ indicator: code('een indicator'), measurement: code('een meting'), publishedBy: owner(), ...measured }),
    toldOf('measurement', ({ indicator, measurement }) => `${indicator}.${measurement}`),
  ),
  /** The whole figure again, of the same period and wave, by its owner alone. */
  MeasurementRevised: event(
    'herziening van een meting',
    object({ indicator: code('een indicator'), measurement: code('een meting'), publishedBy: owner(), ...measured, reason: text() }),
    toldOf('measurement', ({ indicator, measurement }) => `${indicator}.${measurement}`),
  ),
  /** A note beside what was measured (an AGB-code that changed): nothing is overwritten. Measurement null: of the indicator from `validFrom`. */
  MeasurementAnnotated: event(
    'toelichting bij een meting',
    object({
      indicator: code('een indicator'),
      measurement: nullable(code('een meting')),
      note: text(),
      by: owner(),
      artefact: oneOf('artefact', 'explanation'),
      /** That of the measurement it is about, so that an embargo on the one is on the other. */
      publication: publication(),
    }),
    toldEach('annotation'),
  ),
  MonitorFactCorrected: correctionEvent(),
} as const;

export type MonitorEvent = Exclude<FactsOf<typeof monitorEvents>, { type: 'MonitorFactCorrected' }>;
export type IndicatorDefinition = Omit<Extract<MonitorEvent, { type: 'IndicatorRedefined' }>['data'], 'indicator' | 'reason'>;
export type MeasurementCell = Extract<MonitorEvent, { type: 'MeasurementPublished' }>['data']['cells'][number];

export const monitorStreams = streams<MonitorCode>('monitor', MONITOR_CODE);
