import { type Estimate, FRAMEWORK_SECTORS, type FrameworkView, quarterEnd, quarterName } from '@peildatum/budgets';
import { type Keys, keysIn } from '@peildatum/figures';
import { euroOf, minus } from '@peildatum/kernel';
import { addressOf, groupBy } from '../counting.js';
import type { Gegevens } from '../gegevens/gegevens.js';
import { sectionData } from '../gegevens/section-data.js';
import { frameworksList } from '../lists.js';
import { comparisonDate, type ReportInput } from '../report-input.js';
import type { Covid, FinancieleKaders, Geneesmiddelen, Herziening, KaderJaar, KaderUitputting } from './financiele-kaders.js';
import { basisOf, frameworkRows, quarterOfFigures, type YearViews } from './framework-rows.js';
import { wholeMillions } from './millions.js';
import { SECTOR_NAMES } from './words.js';

/** As many as a report has pages for. */
const YEARS = 2;

type Input = Pick<ReportInput, 'clocks' | 'governance' | 'frameworks'>;

/** Null: the register knows no kader at all. */
export function composeKaders(input: Input): FinancieleKaders | null {
  if (input.frameworks.length === 0) return null;
  return {
    gegevens: dataOf(input),
    jaren: latestYears(input.frameworks).map((year) => yearOf(year, input)),
    uitleg: listOf(input),
  };
}

/** Figures are of the last day of their quarter, whenever they were told. */
function dataOf(input: Input): Gegevens {
  const quarters = input.frameworks.flatMap(({ estimate }) => estimate?.figures ?? []);
  const [newest] = quarters.sort((a, b) => (quarterEnd(a) > quarterEnd(b) ? -1 : 1));
  const of = newest && { date: quarterEnd(newest), quarter: quarterName(newest) };
  return sectionData(input, { ...of, newest: quarters.map(quarterEnd), section: 'figures' });
}

/** Where the kaders are found as the report has them: of an edition that names the quarter of its figures, until that quarter. */
function listOf({ clocks, governance: { dataDates } }: Input, filters: Readonly<Record<string, string>> = {}): string {
  const until: Readonly<Record<string, string>> = dataDates.figures === null ? {} : { cijfers: quarterName(dataDates.figures) };
  return addressOf(frameworksList(clocks, { ...filters, ...until }));
}

/** The budget years of which the sectors have figures, the latest first. */
const latestYears = (frameworks: readonly FrameworkView[]): number[] =>
  [...new Set(frameworks.flatMap(({ year, estimate }) => (estimate ? [year] : [])))].sort((a, b) => b - a).slice(0, YEARS);

function yearOf(year: number, input: Input): KaderJaar {
  const keys = keysIn('kaders', String(year));
  const views: YearViews = new Map(input.frameworks.flatMap((view) => (view.year === year ? [[view.sector, view] as const] : [])));
  const estimates = [...views.values()].flatMap(({ estimate }) => estimate ?? []);
  return {
    jaar: year,
    cijfers: [...groupBy(estimates, quarterOfFigures).keys()].sort(),
    kwartalen: Math.max(...estimates.map(({ quarters }) => quarters)),
    sleutels: { kwartalen: keys('kwartalen') },
    voorlopig: estimates.some(({ provisional }) => provisional),
    rijen: frameworkRows(keys, views),
    geneesmiddelen: medicinesOf(keys.in('geneesmiddelen'), views),
    covid: covidOf(keys, views),
    uitputting: FRAMEWORK_SECTORS.flatMap((sector) => {
      const view = views.get(sector);
      return view ? [uptakeOf(keys.in(sector), view, listOf(input, { jaar: String(year), sector }))] : [];
    }),
    herzieningen: FRAMEWORK_SECTORS.flatMap((sector) =>
      restatementsOf(keys.in(sector), views.get(sector), comparisonDate(input.governance, input.clocks.geldigOp)),
    ),
    uitleg: listOf(input, { jaar: String(year) }),
  };
}

function medicinesOf(keys: Keys, views: YearViews): Geneesmiddelen | null {
  const { growth, threshold } = views.get('msz')?.account ?? {};
  return growth ? { groei: growth.value, drempel: threshold ?? null, sleutels: { groei: keys('groei'), drempel: keys('drempel') } } : null;
}

function covidOf(keys: Keys, views: YearViews): Covid | null {
  const view = [...views.values()].find(({ account }) => account.covid !== null);
  const { covid, impliedCovid } = view?.account ?? {};
  if (!view || !covid) return null;
  return {
    sector: SECTOR_NAMES[view.sector],
    gepubliceerd: covid.value === null ? null : euroOf(covid.value),
    impliciet: impliedCovid ? wholeMillions(impliedCovid) : null,
    sleutels: { gepubliceerd: keys(view.sector, 'covid'), impliciet: keys(view.sector, 'covid-impliciet') },
  };
}

const uptakeOf = (keys: Keys, view: FrameworkView, uitleg: string): KaderUitputting => ({
  sector: SECTOR_NAMES[view.sector],
  kader: view.account.framework.value === null ? null : wholeMillions(view.account.framework.value),
  uitgaven: view.account.expenditure.value === null ? null : wholeMillions(view.account.expenditure.value),
  aandeel: view.account.used.value,
  sleutels: { kader: keys('kader'), uitgaven: keys('uitgaven'), aandeel: keys('benut') },
  ...basisOf(view),
  uitleg,
});

/** Every two estimates that follow each other; of one estimate there is none. */
function restatementsOf(keys: Keys, view: FrameworkView | undefined, since: string | null): Herziening[] {
  return (view?.estimates ?? []).slice(1).map((after, i) => {
    const before = view?.estimates[i] as typeof after;
    return {
      sector: SECTOR_NAMES[(view as FrameworkView).sector],
      van: estimated(keys, before),
      naar: estimated(keys, after),
      verschil: wholeMillions(minus(after.amount, before.amount)),
      sleutels: { verschil: keys('herziening', quarterOfFigures(after)) },
      sindsVorigeEditie: since !== null && quarterEnd(after.figures) >= since,
    };
  });
}

const estimated = (keys: Keys, estimate: Estimate): Herziening['van'] => ({
  cijfers: quarterOfFigures(estimate),
  bedrag: wholeMillions(estimate.amount),
  sleutels: { bedrag: keys('raming', quarterOfFigures(estimate)) },
});
