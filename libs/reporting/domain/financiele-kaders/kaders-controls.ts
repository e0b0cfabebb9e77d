import { FRAMEWORK_SECTORS, type FrameworkView, quarterEnd, quartersBehind, REPORTED_SERIES } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import type { CalendarDate, Cents } from '@peildatum/kernel';
import { type Control, type ControlFigure, countedHere, rowByRow } from '../control.js';
import { groupBy } from '../counting.js';
import type { ReportInput } from '../report-input.js';
import type { FinancieleKaders, KaderCel, KaderJaar } from './financiele-kaders.js';
import { quarterOfFigures } from './framework-rows.js';
import { labelEnd } from './label-month.js';
import { wholeMillions } from './millions.js';
import { SECTOR_NAMES } from './words.js';

/** Rounding may move a printed cell so far, in whole millions. */
const TOLERANCE = 1;

const ROUNDING =
  'Een verschil van 1 mln komt van de afronding: gepubliceerd zijn afgeronde bedragen, en de gedrukte uitkomst rust op de onafgeronde.';

/** What report-model section 15 asks of the kaders: the rule of the difference, k, the label, and that no kader moved. */
export function frameworkIdentities(kaders: FinancieleKaders | null, { frameworks }: Pick<ReportInput, 'frameworks'>): Control[] {
  if (kaders === null) return [];
  return [...kaders.jaren.flatMap((year) => ofYear(year, inOrder(frameworks, year))), ...unchanged(frameworks)];
}

const inOrder = (frameworks: readonly FrameworkView[], { jaar }: KaderJaar): FrameworkView[] =>
  FRAMEWORK_SECTORS.flatMap((sector) => frameworks.filter((view) => view.year === jaar && view.sector === sector));

function ofYear(year: KaderJaar, views: readonly FrameworkView[]): Control[] {
  return [
    printedRow(year, views, 'verschil', 'verschil = uitgaven − covid + fonds − kader'),
    printedRow(year, views, 'resterend', 'resterend verschil = verschil − correctie'),
    rowByRow(
      'kaders.kwartalen',
      `Financiële kaders ${year.jaar}: k = (jaar van de cijfers − budgetjaar) × 4 + kwartaal`,
      views.flatMap(({ sector, estimate }) =>
        estimate ? [{ rij: SECTOR_NAMES[sector], left: year.kwartalen, right: quartersBehind(estimate.figures, year.jaar) }] : [],
      ),
      { rows: 'sectoren', left: 'kwartalen aan declaraties', right: 'uit de eigen cijfers' },
    ),
    labels(year, views),
  ];
}

/** We compute from rows that were published rounded, the report from the unrounded ones. One million apart is rounding, and shown as that. */
function printedRow({ jaar, rijen }: KaderJaar, views: readonly FrameworkView[], sleutel: 'verschil' | 'resterend', rule: string): Control {
  const figure = printedFigure(views);
  const printed = (rijen.find((row) => row.sleutel === sleutel)?.cellen ?? []).filter(({ gedrukt }) => gedrukt !== null);
  const compared = printed.filter(({ waarde }) => waarde !== null);
  const differing = compared.filter(({ wijktAf }) => wijktAf);
  const unknown = printed.filter(({ waarde }) => waarde === null);
  return {
    code: `kaders.${sleutel}`,
    naam: `Financiële kaders ${jaar}: ${rule}, in mln euro`,
    uitkomst: compared.length === 0 ? 'niet te vergelijken' : differing.every(withinRounding) ? 'klopt' : 'verschilt',
    cijfers: [
      countedHere('sectoren vergeleken', compared.length),
      ...differing.flatMap((cell) => [countedHere(`${cell.sector}: berekend`, Number(cell.waarde)), figure(cell)]),
      ...unknown.map(figure),
    ],
    toelichting: notes(differing, unknown),
  };
}

/** It stands in the source of the estimate that it was printed with; of one that names none, in the table. */
const printedFigure =
  (views: readonly FrameworkView[]) =>
  ({ sector, sleutel, gedrukt }: KaderCel): ControlFigure => ({
    omschrijving: `${sector}: gedrukt`,
    sleutel,
    waarde: Number(gedrukt),
    bron: views.find((view) => SECTOR_NAMES[view.sector] === sector)?.estimate?.source ?? 'gedrukte tabel',
  });

const withinRounding = ({ waarde, gedrukt }: KaderCel): boolean => Math.abs(Number(waarde) - Number(gedrukt)) <= TOLERANCE;

function notes(differing: readonly KaderCel[], unknown: readonly KaderCel[]): string | null {
  const told = [
    ...(differing.some(withinRounding) ? [ROUNDING] : []),
    ...unknown.map(({ sector, onbekendOmdat }) => `${sector} is onbekend, omdat ${onbekendOmdat}.`),
  ];
  return told.join(' ') || null;
}

/** `Uitgaven stand ultimo oktober 2024` cannot stand above the figures of the fourth quarter. */
function labels({ jaar }: KaderJaar, views: readonly FrameworkView[]): Control {
  const read = views.flatMap(({ sector, estimate }) => {
    const end = estimate && labelEnd(estimate.label);
    return estimate && end ? [{ sector, estimate, fits: fitsQuarter(end, estimate.figures) }] : [];
  });
  const wrong = read.filter(({ fits }) => !fits);
  return {
    code: 'kaders.label',
    naam: `Financiële kaders ${jaar}: de maand van het label past bij het kwartaal van de cijfers`,
    uitkomst: read.length === 0 ? 'niet te vergelijken' : wrong.length === 0 ? 'klopt' : 'verschilt',
    cijfers: [countedHere('labels gelezen', read.length), countedHere('labels die passen', read.length - wrong.length)],
    toelichting:
      [...groupBy(wrong, ({ estimate }) => `Het label "${estimate.label}" staat bij cijfers van ${quarterOfFigures(estimate)}`)]
        .map(([told, those]) => `${told} (${those.map(({ sector }) => SECTOR_NAMES[sector]).join(', ')}).`)
        .join(' ') || null,
  };
}

/** From the end of the quarter to before the end of the next one. */
export function fitsQuarter(end: CalendarDate, figures: { readonly year: number; readonly quarter: number }): boolean {
  const next = figures.quarter < 4 ? { ...figures, quarter: figures.quarter + 1 } : { year: figures.year + 1, quarter: 1 };
  return end >= quarterEnd(figures) && end < quarterEnd(next);
}

/** A kader is the same in every edition; one that was set anew is shown with both. */
function unchanged(frameworks: readonly FrameworkView[]): Control[] {
  const reported = frameworks.filter(({ reported: series }) => series !== null);
  if (reported.length === 0) return [];
  return [
    rowByRow(
      'kaders.ongewijzigd',
      'Financiële kaders: de kaders zijn sinds de vorige editie niet veranderd, in mln euro',
      reported.map((view) => ({
        rij: `${SECTOR_NAMES[view.sector]} ${view.year}`,
        left: Number(wholeMillions(firstTotal(view))),
        right: Number(wholeMillions((view.reported as NonNullable<typeof view.reported>).stated)),
      })),
      { rows: 'kaders', left: 'zoals eerst vastgesteld', right: 'zoals het nu geldt' },
    ),
  ];
}

/** What its series was first set to; what an index made of it later stands in `reported`. */
function firstTotal({ history, reported }: FrameworkView): Cents {
  const first = history.find(({ fact }) => fact.type === 'FrameworkSet' && fact.data.series === REPORTED_SERIES)?.fact;
  return first?.type === 'FrameworkSet' ? first.data.total : (reported as NonNullable<typeof reported>).stated;
}

/** The label of the expenditure per year, by its key; of sectors that differ every label once. */
export const spentLabels = (
  kaders: FinancieleKaders | null,
  { frameworks }: Pick<ReportInput, 'frameworks'>,
): (readonly [string, string])[] =>
  (kaders?.jaren ?? []).map((year) => [
    keysIn('kaders', String(year.jaar))('label'),
    [...new Set(inOrder(frameworks, year).flatMap(({ estimate }) => estimate?.label ?? []))].join('; '),
  ]);
