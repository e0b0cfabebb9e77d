import { keysIn, word } from '@peildatum/figures';
import type { Decimal } from '@peildatum/kernel';
import type { IndicatorView, MeasurementView, TargetView } from '@peildatum/monitoring';
import { ofDecimal } from '../exact.js';
import type { Facts } from '../facts.js';
import { type Behind, byRule, count, given, less, type Making, plus, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';

const exact = (value: Decimal | null | undefined): bigint | null => (value == null ? null : ofDecimal(value));

const indicatorOf = ({ facts, code }: Asked): IndicatorView | undefined =>
  facts.monitors.find((monitor) => monitor.code === code('monitor'))?.indicators.find((each) => each.code === code('indicator'));

const behind = ({ monitor }: IndicatorView, ...aspects: readonly string[]): Behind => ({ model: 'monitors', subjects: [monitor], aspects });

const measured = (indicator: IndicatorView, measurement: MeasurementView | null | undefined): Behind =>
  behind(indicator, measurement ? `measurement:${indicator.code}.${measurement.measurement}` : `definition:${indicator.code}`);

/** Of whom, as a key has it. */
const groupOf = (of: readonly string[]): string => of.map(word).join(', ');
const isAsked = ({ code }: Asked, of: readonly string[]): boolean => groupOf(of) === code('woord');

function valueIn(asked: Asked, indicator: IndicatorView, measurement: MeasurementView | null | undefined): Making {
  const cell = measurement?.cells.find(({ of }) => isAsked(asked, of));
  return given(exact(cell?.value), [measured(indicator, measurement)]);
}

const targetOf = (asked: Asked, indicator: IndicatorView): TargetView | undefined =>
  indicator.targets.find(({ target }) => target === asked.code('doel'));

/** What is aimed at, or from where action is asked. */
const aimed =
  (which: 'value' | 'threshold') =>
  (asked: Asked): Making | undefined => {
    const indicator = indicatorOf(asked);
    const target = indicator && targetOf(asked, indicator);
    return indicator && target && given(exact(target[which]), [behind(indicator, `target:${indicator.code}.${target.target}`)]);
  };

const besideTarget = (asked: Asked, indicator: IndicatorView) =>
  indicator.comparison.cells.find(({ of }) => isAsked(asked, of))?.targets.find(({ target }) => target === asked.code('doel'));

/** The words of whom a key is, behind its fixed parts. */
const groupWords = ({ code }: Asked): string[] => (code('woord') === '' ? [] : code('woord').split(', '));

function distance(asked: Asked): Making | undefined {
  const indicator = indicatorOf(asked);
  const beside = indicator && besideTarget(asked, indicator);
  if (!indicator || !beside) return undefined;
  const keys = keysIn('indicatoren', asked.code('monitor'), asked.code('indicator'));
  const terms = [...plus(keys('norm', beside.target)), ...less(keys('waarde', ...groupWords(asked)))];
  // In another unit than the target nothing is subtracted.
  return beside.distance === null
    ? byRule(null, 'het doel min de nieuwste waarde, waar beide bekend zijn in dezelfde eenheid', terms)
    : sum(asked.of, terms);
}

function pace(asked: Asked): Making | undefined {
  const indicator = indicatorOf(asked);
  const beside = indicator && besideTarget(asked, indicator);
  if (!indicator || !beside) return undefined;
  const { doel, from } = { doel: targetOf(asked, indicator), from: indicator.measurements.at(-1)?.period.to };
  const years = `de afstand gedeeld door de jaren van ${from ?? 'de nieuwste meting'} tot ${doel?.due.date ?? 'de termijn'}`;
  const keys = keysIn('metingen', asked.code('monitor'), asked.code('indicator'));
  return byRule(exact(beside.pace), years, plus(keys('afstand', beside.target, ...groupWords(asked))));
}

/** The 0-meting, the newest after it, or the one less the other. */
function ofWave(asked: Asked): Making | undefined {
  const indicator = indicatorOf(asked);
  if (!indicator) return undefined;
  const { zero, one } = indicator.comparison;
  if (asked.code('meting') === 'nul') return valueIn(asked, indicator, zero);
  if (asked.code('meting') === 'een') return valueIn(asked, indicator, one);
  const keys = keysIn('metingen', asked.code('monitor'), asked.code('indicator'));
  const terms = [...plus(keys('een', ...groupWords(asked))), ...less(keys('nul', ...groupWords(asked)))];
  const sameUnit = zero === null || one === null || zero.unit === one.unit;
  return sameUnit ? sum(asked.of, terms) : byRule(null, 'de twee metingen zijn in een andere eenheid', terms);
}

/** Every indicator once, however many targets it has. */
const indicatorsWith = ({ monitors }: Facts, wanted: (target: TargetView) => boolean): Making | undefined => {
  if (monitors.length === 0) return undefined;
  const those = monitors.flatMap(({ indicators }) => indicators).filter(({ targets }) => targets.some(wanted));
  const behindThose = [...new Set(those.map(({ monitor }) => monitor))].map(
    (monitor): Behind => ({
      model: 'monitors',
      subjects: [monitor],
      aspects: those.filter((each) => each.monitor === monitor).map(({ code }) => `target:${code}.*`),
    }),
  );
  return count(
    'indicatoren',
    those.map(({ monitor, code }) => `${monitor}.${code}`),
    behindThose,
  );
};

type Beside = IndicatorView['comparison']['cells'][number]['targets'][number];

/** The indicators of which the newest figure says something of a target. */
function indicatorsBeside({ monitors }: Facts, wanted: (beside: readonly Beside[]) => boolean): Making | undefined {
  if (monitors.length === 0) return undefined;
  const those = monitors
    .flatMap(({ indicators }) => indicators)
    .filter(({ comparison }) =>
      wanted(comparison.cells.flatMap(({ targets }) => targets.filter(({ distance, reached }) => distance !== null || reached !== null))),
    );
  return count(
    'indicatoren',
    those.map(({ monitor, code }) => `${monitor}.${code}`),
    those.map((indicator) => ({
      ...measured(indicator, indicator.measurements.at(-1)),
      aspects: [...measured(indicator, indicator.measurements.at(-1)).aspects, `target:${indicator.code}.*`],
    })),
  );
}

/** Arbeidsmarkt, toegankelijkheid, and the waves of monitors. */
export const MEASURE_RULES: Rules = {
  'indicatoren.{monitor}.{indicator}.waarde.{woord}*': (asked) => {
    const indicator = indicatorOf(asked);
    return indicator && valueIn(asked, indicator, indicator.measurements.at(-1));
  },
  'indicatoren.{monitor}.{indicator}.reeks.{meetmoment}': (asked) => {
    const indicator = indicatorOf(asked);
    const measurement = indicator?.measurements.find((each) => each.measurement === asked.code('meetmoment'));
    return indicator && measurement && valueIn(asked, indicator, measurement);
  },
  'indicatoren.{monitor}.{indicator}.norm.{doel}': aimed('value'),
  'indicatoren.{monitor}.{indicator}.norm.{doel}.actie-bij': aimed('threshold'),
  'metingen.{monitor}.{indicator}.afstand.{doel}.{woord}*': distance,
  'metingen.{monitor}.{indicator}.tempo.{doel}.{woord}*': pace,
  'metingen.{monitor}.{indicator}.{meting}.{woord}*': ofWave,
  'doelen.alle': ({ facts }) => indicatorsWith(facts, () => true),
  'doelen.met-getal': ({ facts }) => indicatorsWith(facts, ({ quantified }) => quantified === 'quantified'),
  'doelen.nog-te-kwantificeren': ({ facts }) => indicatorsWith(facts, ({ quantified }) => quantified === 'to-be-quantified'),
  'doelen.met-afstand': ({ facts }) => indicatorsBeside(facts, (beside) => beside.length > 0),
  'doelen.gehaald': ({ facts }) =>
    indicatorsBeside(facts, (beside) => beside.length > 0 && beside.every(({ reached }) => reached === true)),
  'doelen.afspraak-te-laat': ({ facts }) => indicatorsWith(facts, ({ settleOverdue }) => settleOverdue),
};
