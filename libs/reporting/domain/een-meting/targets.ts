import { type FigureKey, keysIn } from '@peildatum/figures';
import { type IndicatorView, KWANTIFICERING_WORDS, type MonitorView, type TargetView } from '@peildatum/monitoring';
import { addressOf, figureOf, type ListAt, type Resting } from '../counting.js';
import { endedOf, TARGET_STATUSES, targetKey } from '../indicatoren/indicator.js';
import { indicatorAt, indicatorsList } from '../lists.js';
import type { Doel, Doelen } from './een-meting.js';

const KEYS = keysIn('doelen');

interface Counted extends Resting {
  readonly monitor: MonitorView;
  readonly indicator: IndicatorView;
  readonly target: TargetView;
}

/** Every target of every monitor, in the order of the monitors and of their indicators. */
export function targetsOf(monitors: readonly MonitorView[], clocks: ListAt['clocks']): Doelen {
  const all = monitors.flatMap((monitor) =>
    monitor.indicators.flatMap((indicator) =>
      indicator.targets.map((target): Counted => ({ monitor, indicator, target, statusBasis: indicator.basis })),
    ),
  );
  const list = indicatorsList(clocks);
  // Each indicator once, however many targets it has: the address behind a figure lists indicators.
  const count = (key: FigureKey, those: readonly Counted[], filters: Readonly<Record<string, string>>) =>
    figureOf(key, [...new Map(those.map((each) => [each.indicator, each])).values()], list, filters);
  const quantified = (key: FigureKey, kind: TargetView['quantified']) =>
    count(
      key,
      all.filter(({ target }) => target.quantified === kind),
      { doel: KWANTIFICERING_WORDS[kind] },
    );
  return {
    telling: {
      alle: count(KEYS('alle'), all, { doel: 'elk' }),
      metGetal: quantified(KEYS('met-getal'), 'quantified'),
      nogTeKwantificeren: quantified(KEYS('nog-te-kwantificeren'), 'to-be-quantified'),
      afspraakTeLaat: count(
        KEYS('afspraak-te-laat'),
        all.filter(({ target }) => target.settleOverdue),
        { vaststellingTeLaat: 'true' },
      ),
    },
    rijen: all.map((each) => targetOf(each, clocks)),
  };
}

const QUANTIFIED = { quantified: 'getal', 'to-be-quantified': 'nog te kwantificeren', 'not-a-number': 'geen getal' } as const;
const ASKS = { number: 'getal', term: 'termijn' } as const;

const targetOf = ({ monitor, indicator, target }: Counted, clocks: ListAt['clocks']): Doel => ({
  verwijzing: indicator.reference,
  indicator: indicator.definition.title,
  monitor: monitor.title,
  groep: indicator.group,
  tekst: target.text,
  sleutel: targetKey(indicator, target),
  waarde: target.value,
  eenheid: target.unit ?? indicator.definition.unit,
  getal: QUANTIFIED[target.quantified],
  uitgangspunt: target.baseline?.text ?? null,
  termijn: termOf(target.due),
  status: TARGET_STATUSES[target.status],
  vastTeLeggen: target.settle && { uiterlijk: target.settle.by, vraagt: ASKS[target.settle.asks], teLaat: target.settleOverdue },
  gemisteTermijnen: target.missed,
  ...endedOf(indicator),
  bron: target.source,
  uitleg: addressOf(indicatorAt(indicator, clocks)),
});

const termOf = ({ text, date, absent }: TargetView['due']): string =>
  absent === 'not-in-source' ? 'niet in de bron genoemd' : (text ?? date ?? 'niet in de bron genoemd');
