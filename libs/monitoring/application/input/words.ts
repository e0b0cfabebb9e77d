import type { IndicatorDefinition, Layer, MonitorEvent } from '../../domain/monitor.events.js';
import type { Comparison, NoComparison, NoPace, TargetView, WaveView } from '../../domain/monitor.shape.js';

type DataOf<T extends MonitorEvent['type']> = Extract<MonitorEvent, { type: T }>['data'];

/** The words of the public edge for what events and views say in English. */
export const LAAG_WORDS = { process: 'proces', movement: 'beweging', outcome: 'uitkomst' } as const satisfies Record<Layer, string>;

export const RICHTING_WORDS = {
  higher: 'hoger-is-beter',
  lower: 'lager-is-beter',
  none: 'geen',
} as const satisfies Record<IndicatorDefinition['direction'], string>;

export const KWANTIFICERING_WORDS = {
  quantified: 'gekwantificeerd',
  'to-be-quantified': 'nog-te-kwantificeren',
  'not-a-number': 'geen-getal',
} as const satisfies Record<TargetView['quantified'], string>;

export const TERMIJN_WORDS = { given: 'genoemd', 'not-in-source': 'niet-in-de-bron' } as const satisfies Record<
  TargetView['due']['absent'],
  string
>;

export const DOELSTATUS_WORDS = { proposal: 'voorstel', agreed: 'afgesproken' } as const satisfies Record<TargetView['status'], string>;

export const VAST_TE_STELLEN_WORDS = { number: 'getal', term: 'termijn' } as const;

export const METINGSTATUS_WORDS = { provisional: 'voorlopig', definitive: 'definitief' } as const;

export const AANTEKENING_WORDS = {
  artefact: 'artefact',
  explanation: 'toelichting',
} as const satisfies Record<DataOf<'MeasurementAnnotated'>['artefact'], string>;

export const RONDESTATUS_WORDS = {
  published: 'gepubliceerd',
  'not-in-source': 'waarden-niet-in-de-bron',
  expected: 'verwacht',
  overdue: 'te-laat',
  suspended: 'opgeschort',
} as const satisfies Record<WaveView['status'], string>;

/** Why a comparison says "onbekend". */
export const GEEN_VERGELIJKING_WORDS = {
  'zero-not-in-source': '0-meting gehouden, waarden niet in de bron',
  'no-zero': 'geen 0-meting',
  'one-not-yet-published': '1-meting nog niet gepubliceerd',
  'value-not-published': 'waarde niet gepubliceerd',
  suspended: 'deelmonitor opgeschort',
  'zero-not-yet-held': '0-meting nog niet gehouden',
  'other-unit': 'in een andere eenheid gemeten',
  'no-waves': 'wordt niet in meetrondes gemeten',
} as const satisfies Record<NoComparison, string>;

export const KOERS_WORDS = { better: 'beter', worse: 'slechter', none: 'geen' } as const satisfies Record<
  NonNullable<Comparison['cells'][number]['course']>,
  string
>;

/** Why no pace is named. */
export const GEEN_TEMPO_WORDS = {
  'no-value': 'geen waarde',
  'other-unit': 'in een andere eenheid',
  'no-direction': 'geen richting',
  reached: 'bereikt',
  'no-due-date': 'geen datum',
  'due-passed': 'datum verstreken',
} as const satisfies Record<NoPace, string>;
