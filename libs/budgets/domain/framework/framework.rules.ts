import { type CalendarDate, ForbiddenStep, sameJson, type Timeline } from '@peildatum/kernel';
import { compareFigures, type Figures, quarterEnd, quarterOf, quartersBehind } from './figures.js';
import { budgetYearStart, type FrameworkEvent, type FrameworkSector } from './framework.events.js';
import type { OnFigures } from './on-figures.js';

/** What a walk along the facts remembers: every series that stands, and on which figures there is something. */
export interface FrameworkState {
  readonly series: readonly { readonly series: string; readonly by: 'FrameworkSet' | 'FrameworkIndexed'; readonly since: CalendarDate }[];
  readonly figures: Readonly<Record<OnFigures['type'], readonly Figures[]>>;
}

export const NOTHING_YET: FrameworkState = { series: [], figures: { ExpenditureEstimated: [], MedicineGrowthReported: [] } };

/** The state after each fact, in the order in which the facts hold; throws at the first that may not be. */
export const follow =
  (sector: FrameworkSector, year: number) =>
  (state: FrameworkState, fact: FrameworkEvent): FrameworkState => {
    assertBelongs(sector, year, fact);
    assertSince(year, fact);
    switch (fact.type) {
      case 'FrameworkSet':
        return setOn(state, sector, year, fact);
      case 'FrameworkIndexed':
        return indexed(state, fact);
      case 'ExpenditureEstimated':
      case 'MedicineGrowthReported':
        return estimated(state, year, fact);
      default:
        return state;
    }
  };

type Of<T extends FrameworkEvent['type']> = Extract<FrameworkEvent, { type: T }>;

/** A fund is claimed by the wijkverpleging, medicines are of the MSZ, and covid is left out of the MSZ in 2023 alone (000 r. 466-472). */
function assertBelongs(sector: FrameworkSector, year: number, { type }: FrameworkEvent): void {
  if (type === 'FundClaimSet' && sector !== 'wijkverpleging')
    throw refused('NO_FUND', 'Alleen bij de wijkverpleging is er een aanspraak op een fonds; leg haar daar vast.');
  if (type === 'MedicineGrowthReported' && sector !== 'msz')
    throw refused('NO_MEDICINES', 'De groei van dure geneesmiddelen hoort bij de MSZ; leg haar daar vast.');
  if (type === 'CovidCostsPublished' && !leavesOutCovid(sector, year))
    throw refused('NO_COVID', 'Kosten door covid tellen alleen bij de MSZ in 2023; leg ze daar vast.');
}

export const leavesOutCovid = (sector: FrameworkSector, year: number): boolean => sector === 'msz' && year === 2023;

/** Of costs that have no quarter: they hold from the first day of their year; that they are published later is knowledge. */
function assertSince(year: number, { type, validFrom }: FrameworkEvent): void {
  const start = budgetYearStart(year);
  if (type === 'CovidCostsPublished' && validFrom !== start)
    throw refused('NOT_FROM_JANUARY', `Dit gaat over heel ${year} en geldt vanaf ${start}; vul die datum in bij geldigVanaf.`);
}

function setOn(state: FrameworkState, sector: FrameworkSector, year: number, { data, validFrom }: Of<'FrameworkSet'>): FrameworkState {
  if (data.sector !== sector || data.year !== year)
    throw refused('ELSEWHERE', `Dit kader is van ${data.sector} ${data.year}; leg het daar vast.`);
  if (data.lines[0]?.kind === 'part')
    throw refused('PART_ALONE', 'Een regel "waarvan" hoort bij de regel erboven; begin met een post of een subtotaal.');
  const known = state.series.find(({ series }) => series === data.series);
  if (known?.by === 'FrameworkIndexed' || known?.since === validFrom) throw seriesExists(data.series);
  return withSeries(state, { series: data.series, by: 'FrameworkSet', since: validFrom });
}

function indexed(state: FrameworkState, { data, validFrom }: Of<'FrameworkIndexed'>): FrameworkState {
  if (!state.series.some(({ series }) => series === data.from))
    throw refused(
      'SERIES_UNKNOWN',
      `Op die datum was er geen kader met prijspeil ${data.from} om te indexeren; leg het eerst vast of kies een latere datum.`,
    );
  if (state.series.some(({ series }) => series === data.series)) throw seriesExists(data.series);
  return withSeries(state, { series: data.series, by: 'FrameworkIndexed', since: validFrom });
}

/** Another price level is another series, never a revision of this one. */
const seriesExists = (series: string) =>
  refused(
    'SERIES_EXISTS',
    `Het kader met prijspeil ${series} is al vastgesteld; was het onjuist, corrigeer het, en geef een ander prijspeil een eigen naam.`,
  );

const withSeries = (state: FrameworkState, made: FrameworkState['series'][number]): FrameworkState => ({
  ...state,
  series: [...state.series.filter(({ series }) => series !== made.series), made],
});

function estimated(state: FrameworkState, year: number, { type, data: { figures } }: OnFigures): FrameworkState {
  assertFigures(year, figures);
  const known = state.figures[type];
  if (known.some((each) => compareFigures(each, figures) === 0)) throw sameFigures(figures);
  return { ...state, figures: { ...state.figures, [type]: [...known, figures] } };
}

const sameFigures = ({ year, quarter }: Figures) =>
  refused('SAME_FIGURES', `Op de cijfers van kwartaal ${quarter} van ${year} staat dit er al; was het onjuist, corrigeer het dan.`);

function assertFigures(year: number, figures: Figures): void {
  if (figures.quarter < 1 || figures.quarter > 4)
    throw refused('NO_SUCH_QUARTER', `Een jaar heeft de kwartalen 1 tot en met 4; kwartaal ${figures.quarter} is er niet.`);
  if (quartersBehind(figures, year) < 1)
    throw refused('FIGURES_BEFORE_YEAR', `Cijfers van ${figures.year} gaan niet over ${year}; noem het jaar en kwartaal van de cijfers.`);
}

/**
 * What is told on figures now: of a quarter that is over, from its last day. Of what stands already the date may be another one.
 * @throws `FRAMEWORK.QUARTER_NOT_OVER`, `FRAMEWORK.NOT_FROM_QUARTER_END`.
 */
export function assertTellable({ data: { figures }, validFrom }: OnFigures, today: CalendarDate): void {
  const { year, quarter } = figures;
  if (compareFigures(figures, quarterOf(today)) >= 0)
    throw refused('QUARTER_NOT_OVER', `Kwartaal ${quarter} van ${year} is nog niet voorbij; er zijn nog geen cijfers van.`);
  if (validFrom !== quarterEnd(figures))
    throw refused(
      'NOT_FROM_QUARTER_END',
      `Dit rust op de cijfers van kwartaal ${quarter} van ${year} en geldt vanaf ${quarterEnd(figures)}; laat geldigVanaf weg.`,
    );
}

/** Whether the same stands on these figures, from whatever date it was told. @throws `FRAMEWORK.SAME_FIGURES`, with another one in the way. */
export function standsOnFigures(timeline: Timeline<FrameworkEvent>, { type, data }: OnFigures): boolean {
  const known = timeline.facts.find(
    (fact): fact is OnFigures => fact.type === type && compareFigures((fact as OnFigures).data.figures, data.figures) === 0,
  );
  if (known !== undefined && !sameJson(known.data, data)) throw timeline.blocked(sameFigures(data.figures), known);
  return known !== undefined;
}

/**
 * Newer figures take the place of older ones, so a new fact rests on newer figures than every one that stands. A correction need
 * not: it may be of an older one. @throws `FRAMEWORK.OLDER_FIGURES`, with the newer one in the way.
 */
export function assertNewest(before: Timeline<FrameworkEvent>, { type, data: { figures } }: OnFigures): void {
  const known = before.facts.filter((fact): fact is OnFigures => fact.type === type);
  const newer = known.find((fact) => compareFigures(fact.data.figures, figures) > 0);
  if (newer === undefined) return;
  const { year, quarter } = newer.data.figures;
  throw before.blocked(
    refused('OLDER_FIGURES', `Er staat al iets op nieuwere cijfers (kwartaal ${quarter} van ${year}); leg cijfers in hun volgorde vast.`),
    newer,
  );
}

const refused = (code: string, message: string) => new ForbiddenStep(`FRAMEWORK.${code}`, message);
