import {
  type IndicatorFilter,
  KWANTIFICERING_WORDS,
  LAAG_WORDS,
  type Layer,
  ListIndicatorsQuery,
  monitorStreams,
} from '@peildatum/monitoring';
import { declaredList } from '../lists/declared-list.js';
import { choiceOf, formed, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';
import { Indicator, indicatorOf } from './indicator.antwoord.js';

const CODE_FORM = 'kleine letters, cijfers en streepjes, ten hoogste 60';

const INDICATOREN_FILTERS = {
  monitor: formed('Alleen van deze monitor.', monitorStreams.code, CODE_FORM),
  laag: choiceOf<Layer>('Alleen van deze laag.', LAAG_WORDS),
  deelmonitor: formed('Alleen van deze deelmonitor.', monitorStreams.code, CODE_FORM),
  doel: choiceOf<NonNullable<IndicatorFilter['target']>>('Alleen met een doel van deze soort; elk: met een doel.', {
    any: 'elk',
    ...KWANTIFICERING_WORDS,
  }),
  norm: yesOrNo('Alleen met, of zonder, een norm: een doel waarvan de code op norm eindigt.'),
  vaststellingTeLaat: yesOrNo('Alleen met, of zonder, een doel waarover al iets afgesproken had moeten zijn.'),
};

const filterOf = ({
  monitor,
  laag,
  deelmonitor,
  vaststellingTeLaat,
  norm,
  doel,
}: ValuesOf<typeof INDICATOREN_FILTERS>): IndicatorFilter => ({
  ...(monitor === undefined ? {} : { monitor }),
  ...(laag === undefined ? {} : { layer: laag }),
  ...(deelmonitor === undefined ? {} : { part: deelmonitor }),
  ...(vaststellingTeLaat === undefined ? {} : { overdue: vaststellingTeLaat }),
  ...(norm === undefined ? {} : { norm }),
  ...(doel === undefined ? {} : { target: doel }),
});

/** What is measured, and how far that is. */
export const INDICATOREN = declaredList({
  path: 'indicatoren',
  name: 'indicatoren',
  item: Indicator,
  filters: INDICATOREN_FILTERS,
  query: (clocks, page, values) => new ListIndicatorsQuery(clocks, filterOf(values), page),
  answerOf: indicatorOf,
});
