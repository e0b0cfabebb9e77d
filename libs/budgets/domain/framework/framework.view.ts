import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import { buildUpOf } from './build-up.js';
import { compareFigures, quartersBehind } from './figures.js';
import { accountOf } from './framework.account.js';
import { type FrameworkCode, type FrameworkEvent, sectorAndYear } from './framework.events.js';
import type { Estimate, FrameworkSeries, FrameworkView } from './framework.shape.js';
import { holding, type OnFigures } from './on-figures.js';

type Type = FrameworkEvent['type'];
type FrameworkFactOf<T extends Type> = ToldFact<Extract<FrameworkEvent, { type: T }>>;
type FrameworkFacts = readonly ToldFact<FrameworkEvent>[];

/** The price level that the report compares with: its kader names none. */
export const REPORTED_SERIES = 'rapportage';

/**
 * Composes the view from the facts that were told, in order of (validFrom, order in the log). Of what is told again the last
 * counts, of figures the newest. Null: nothing of it holds.
 * @param known at least every fact that was told to hold by then; what holds later is left out
 * @param figuresUntil for what rests on figures; default `validOn`
 */
export function frameworkView(
  code: FrameworkCode,
  known: FrameworkFacts,
  validOn: CalendarDate,
  figuresUntil: CalendarDate = validOn,
): FrameworkView | null {
  const told = holding(known, validOn, figuresUntil);
  if (told.length === 0) return null;
  const { sector, year } = sectorAndYear(code);
  const series = seriesOf(told);
  const reported = series.find((each) => each.series === REPORTED_SERIES) ?? null;
  const estimates = ofType(told, 'ExpenditureEstimated').sort(byFigures).map(estimateOf(year));
  const estimate = estimates.at(-1) ?? null;
  const fund = ofType(told, 'FundClaimSet').at(-1)?.fact.data;
  return {
    code,
    sector,
    year,
    series,
    reported,
    estimate,
    estimates,
    account: accountOf({
      sector,
      year,
      reported,
      estimate,
      fund: fund ? { name: fund.fund, amount: fund.amount } : null,
      covid: ofType(told, 'CovidCostsPublished').at(-1)?.fact.data.amount ?? null,
      medicines: ofType(told, 'MedicineGrowthReported').sort(byFigures).at(-1)?.fact.data ?? null,
    }),
    history: told,
  };
}

const ofType = <T extends Type>(told: FrameworkFacts, type: T): FrameworkFactOf<T>[] =>
  told.filter((each): each is FrameworkFactOf<T> => each.fact.type === type);

const byFigures = (a: FrameworkFactOf<OnFigures['type']>, b: typeof a): number => compareFigures(a.fact.data.figures, b.fact.data.figures);

/** Each as it was made last, in the order in which they were first made. */
function seriesOf(told: FrameworkFacts): FrameworkSeries[] {
  const made = new Map<string, FrameworkSeries>();
  for (const each of told) {
    const { fact } = each;
    if (fact.type === 'FrameworkSet') made.set(fact.data.series, setSeries(each as FrameworkFactOf<'FrameworkSet'>));
    else if (fact.type === 'FrameworkIndexed')
      made.set(fact.data.series, indexedSeries(each as FrameworkFactOf<'FrameworkIndexed'>, made.get(fact.data.from)));
  }
  return [...made.values()];
}

const setSeries = ({ fact: { data, validFrom }, basis, source }: FrameworkFactOf<'FrameworkSet'>): FrameworkSeries => ({
  series: data.series,
  agreement: data.agreement,
  stated: data.total,
  lines: data.lines,
  ...buildUpOf(data.total, data.lines),
  growth: data.growth,
  indexedFrom: null,
  note: data.note,
  since: validFrom,
  basis,
  source,
});

const indexedSeries = (
  { fact: { data, validFrom }, basis, source }: FrameworkFactOf<'FrameworkIndexed'>,
  from: FrameworkSeries | undefined,
): FrameworkSeries => ({
  series: data.series,
  agreement: from?.agreement ?? null,
  stated: data.total,
  lines: [],
  ...buildUpOf(data.total, []),
  growth: null,
  indexedFrom: data.from,
  note: data.reason,
  since: validFrom,
  basis,
  source,
});

const estimateOf =
  (year: number) =>
  ({ fact: { data }, basis, source }: FrameworkFactOf<'ExpenditureEstimated'>): Estimate => ({
    label: data.label,
    figures: data.figures,
    quarters: quartersBehind(data.figures, year),
    amount: data.amount,
    balanceItem: data.balanceItem,
    provisional: data.provisional === 'provisional',
    dataDate: data.dataDate,
    printed: data.printed,
    publication: data.publication,
    basis,
    source,
  });
