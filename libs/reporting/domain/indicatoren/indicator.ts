import { type Keys, keysIn, word } from '@peildatum/figures';
import type { IndicatorView, MeasurementView, TargetView } from '@peildatum/monitoring';
import { addressOf, type ListAt } from '../counting.js';
import { restsOn } from '../known.js';
import { indicatorAt } from '../lists.js';
import { againstNorm } from './against-norm.js';
import type { Indicator, Meting, Norm } from './indicatoren.js';

export const DIRECTIONS = { higher: 'hoger is beter', lower: 'lager is beter', none: null } as const;
export const TARGET_STATUSES = { proposal: 'voorstel', agreed: 'afgesproken' } as const;

const keysOf = ({ monitor, code }: Pick<IndicatorView, 'monitor' | 'code'>): Keys => keysIn('indicatoren', monitor, code);

/** The number of a target, which stands at its indicator and among the targets. */
export const targetKey = (indicator: Pick<IndicatorView, 'monitor' | 'code'>, { target }: Pick<TargetView, 'target'>) =>
  keysOf(indicator)('norm', target);

/** An indicator with its newest figures, the norms to hold them against and what was noted beside them. */
export function indicatorOf(view: IndicatorView, clocks: ListAt['clocks']): Indicator {
  const { definition, measurements } = view;
  const newest = measurements.at(-1);
  return {
    code: view.code,
    naam: definition.title,
    eigenaar: definition.owner,
    eenheid: definition.unit,
    richting: DIRECTIONS[definition.direction],
    definitie: definition.text,
    uitsplitsing: definition.disaggregations,
    normen: view.targets.flatMap((target) => normOf(target, view)),
    meting: newest ? measuredOf(newest, view) : null,
    reeks: measurements.flatMap(({ cells, period, measurement }) => {
      const [all] = cells.filter(({ of }) => of.length === 0);
      return all ? [{ tot: period.to, sleutel: keysOf(view)('reeks', measurement), waarde: all.value }] : [];
    }),
    stand: measurements.some(({ cells }) => cells.some(({ value }) => value !== null)) ? 'gepubliceerd' : 'niet in de bron',
    ...endedOf(view),
    kanttekeningen: view.annotations
      .filter(({ measurement }) => measurement === null || measurement === newest?.measurement)
      .map(({ on, note, by, artefact, source }) => ({ op: on, tekst: note, door: by, artefact, bron: source })),
    bron: view.source,
    uitleg: addressOf(indicatorAt(view, clocks)),
  };
}

/** Whether it is measured no more, and why. */
export const endedOf = ({ ended }: Pick<IndicatorView, 'ended'>) => ended && { looptNietMeer: { sinds: ended.since, reden: ended.reason } };

/** A target without a number is no norm to hold a figure against. */
const normOf = ({ text, value, unit, threshold, of, status, source, target }: TargetView, indicator: IndicatorView): Norm[] =>
  value === null && threshold === null
    ? []
    : [
        {
          tekst: text,
          waarde: value,
          eenheid: unit ?? indicator.definition.unit,
          actieBij: threshold,
          van: of,
          status: TARGET_STATUSES[status],
          sleutels: { waarde: targetKey(indicator, { target }), actieBij: keysOf(indicator)('norm', target, 'actie-bij') },
          bron: source,
        },
      ];

const measuredOf = (measured: MeasurementView, indicator: IndicatorView): Meting => ({
  naam: measured.measurement,
  van: measured.period.from,
  tot: measured.period.to,
  datadatum: measured.dataDate,
  voorlopig: measured.provisional,
  gepubliceerdDoor: measured.publishedBy,
  cellen: measured.cells.map((cell) => ({
    van: cell.of,
    sleutel: keysOf(indicator)('waarde', ...cell.of.map(word)),
    waarde: cell.value,
    ...againstNorm(cell.of, indicator),
  })),
  bron: measured.source,
  ...restsOn(measured.basis),
});
