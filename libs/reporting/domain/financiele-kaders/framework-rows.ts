import { type Estimate, FRAMEWORK_SECTORS, type FrameworkSector, type FrameworkView, type Known, quarterName } from '@peildatum/budgets';
import type { Keys } from '@peildatum/figures';
import { type Cents, type Decimal, euroOf } from '@peildatum/kernel';
import { type RestsOn, restsOn, type Valued } from '../known.js';
import type { KaderCel, KaderRij } from './financiele-kaders.js';
import { wholeMillions } from './millions.js';
import { BECAUSE, SECTOR_NAMES } from './words.js';

/** A row before it has its number, and its cells their keys. */
type RowOfValues = Omit<KaderRij, 'nr' | 'cellen'> & { readonly cellen: readonly CellOf[] };
type CellOf = Omit<KaderCel, 'sleutel'> & { readonly of: FrameworkSector };
type Printed = keyof Estimate['printed'];

/** What is known of each sector in one year. */
export type YearViews = ReadonlyMap<FrameworkSector, FrameworkView>;

/** The rows of the table of one year as report-model section 9 has them, each amount rounded last. */
export function frameworkRows(keys: Keys, views: YearViews): KaderRij[] {
  const rows: RowOfValues[] = [
    amounts(views, { sleutel: 'uitgaven', label: spentLabel(views) }, ({ account, estimate }) => [
      account.expenditure,
      restsOn(...(estimate ? [estimate.basis] : [])),
    ]),
    amounts(views, { sleutel: 'kader', label: 'IZA-kader' }, ({ account, reported }) => [
      account.framework,
      restsOn(...(reported ? [reported.basis] : [])),
    ]),
    ...fundRow(views),
    amounts(
      views,
      { sleutel: 'verschil', label: differenceLabel(views) },
      (view) => [view.account.difference, basisOf(view)],
      'difference',
    ),
    amounts(
      views,
      { sleutel: 'correctie', label: 'Correctie dure geneesmiddelen' },
      (view) => [view.estimate === null ? null : view.account.correction, basisOf(view)],
      'correction',
    ),
    amounts(views, { sleutel: 'resterend', label: 'Resterend verschil' }, (view) => [view.account.remaining, basisOf(view)], 'remaining'),
    balanceRow(views),
  ];
  return rows.map((row, i) => ({
    nr: i + 1,
    ...row,
    cellen: row.cellen.map(({ of, sector, ...cell }) => ({ sector, sleutel: keys(of, row.sleutel), ...cell })),
  }));
}

export const quarterOfFigures = ({ figures }: Pick<Estimate, 'figures'>): string => quarterName(figures);

/** What a value of a year rests on: its estimate and its kader. */
export const basisOf = ({ estimate, reported }: Pick<FrameworkView, 'estimate' | 'reported'>): RestsOn =>
  restsOn(...(estimate ? [estimate.basis] : []), ...(reported ? [reported.basis] : []));

/** The label follows the figures: what is printed, and the quarter that it stands for. Sectors that differ are all named. */
function spentLabel(views: YearViews): string {
  const labels = new Set([...views.values()].flatMap(({ estimate }) => (estimate ? [`${estimate.label} (${inWords(estimate)})`] : [])));
  return [...labels].join('; ') || 'Uitgaven';
}

const inWords = ({ figures }: Estimate): string => `cijfers Q${figures.quarter} ${figures.year}`;

const differenceLabel = (views: YearViews): string =>
  [...views.values()].some(({ account }) => account.covid !== null)
    ? 'Verschil excl. covid (+ is overschrijding)'
    : 'Verschil (+ is overschrijding)';

function amounts(
  views: YearViews,
  row: Pick<RowOfValues, 'sleutel' | 'label'>,
  of: (view: FrameworkView) => readonly [Known<Cents> | null, RestsOn],
  printed?: Printed,
): RowOfValues {
  return {
    ...row,
    eenheid: 'mln euro',
    cellen: cells(views, (view) => {
      const [own, rests] = of(view);
      const said = printed === undefined ? null : (view.estimate?.printed[printed] ?? null);
      return { ...rounded(own, rests), ...beside(own, said) };
    }),
  };
}

/** Printed with the same figures; a cell that we cannot compute differs from nothing. */
function beside(own: Known<Cents> | null, said: Cents | null): Pick<KaderCel, 'gedrukt' | 'wijktAf'> {
  const gedrukt = said === null ? null : wholeMillions(said);
  return { gedrukt, wijktAf: gedrukt !== null && own !== null && own.value !== null && gedrukt !== wholeMillions(own.value) };
}

function rounded(known: Known<Cents> | null, rests: RestsOn): Valued {
  if (known === null) return EMPTY;
  if (known.value === null) return { ...EMPTY, onbekendOmdat: BECAUSE[known.why] };
  return { waarde: wholeMillions(known.value), exact: euroOf(known.value), onbekendOmdat: null, ...rests };
}

const EMPTY: Valued = { waarde: null, exact: null, onbekendOmdat: null, gereconstrueerd: false, afgeleid: false };
const NOT_PRINTED = { gedrukt: null, wijktAf: false };

/** Of the sectors that claim on a fund outside the Zvw; without any there is no such row. */
function fundRow(views: YearViews): RowOfValues[] {
  const names = new Set([...views.values()].flatMap(({ account }) => account.fund?.name ?? []));
  if (names.size === 0) return [];
  const fund = ({ account, ...view }: FrameworkView) => rounded(account.fund && { value: account.fund.amount, why: null }, basisOf(view));
  return [
    {
      sleutel: 'fonds',
      label: `Aanspraak ${[...names].join(', ')} (buiten Zvw)`,
      eenheid: 'mln euro',
      cellen: cells(views, (view) => ({ ...fund(view), ...NOT_PRINTED })),
    },
  ];
}

/** Percent of the first row that was not yet declared; below zero is printed, not explained. */
const balanceRow = (views: YearViews): RowOfValues => ({
  sleutel: 'balanspost',
  label: 'Balanspost',
  eenheid: 'procent',
  cellen: cells(views, ({ estimate }) => ({ ...percent(estimate?.balanceItem ?? null, estimate), ...NOT_PRINTED })),
});

const percent = (waarde: Decimal | null, estimate: Estimate | null): Valued =>
  waarde === null
    ? { ...EMPTY, onbekendOmdat: estimate === null ? BECAUSE['no-estimate'] : BECAUSE['not-in-source'] }
    : { ...EMPTY, waarde, ...restsOn(...(estimate ? [estimate.basis] : [])) };

/** One per sector in the order of the reports; of a sector that the register does not know, unknown. */
function cells(views: YearViews, of: (view: FrameworkView) => Omit<CellOf, 'of' | 'sector'>): CellOf[] {
  return FRAMEWORK_SECTORS.map((sector) => {
    const view = views.get(sector);
    const cell = view ? of(view) : { ...EMPTY, ...NOT_PRINTED, onbekendOmdat: BECAUSE['no-estimate'] };
    return { of: sector, sector: SECTOR_NAMES[sector], ...cell };
  });
}
