import { kindOf } from '@peildatum/figures';
import type { Decimal } from '@peildatum/kernel';
import { type ControlFigure, OURS } from '../domain/control.js';
import type { Euros, Grounds } from '../domain/figures.js';
import type { Bound, StatedEuros } from '../domain/money.js';
import type { Report } from '../domain/report.js';
import { AMOUNTS, type AmountKey } from '../domain/transformatiemiddelen/amount-names.js';
import type { StatedItem } from '../domain/transformatiemiddelen/budget-decisions.js';
import type { Requested } from '../domain/transformatiemiddelen/requested.js';
import { AMOUNT_LOOKS } from './charts/amounts-chart.js';
import type { Chart } from './charts/chart.js';
import { dutchDecimal, dutchNumber } from './dutch.js';
import { dutchEuro, dutchPercent, statedEuro, withoutSign } from './dutch-money.js';
import { planCharts } from './plan-charts.js';

/** What the templates of the sections on snelle toetsen, plans and means work with: their charts, words and notation. */
export const planWords = (report: Report, drawn: (chart: Chart) => string) => ({
  plans: planCharts(report, drawn),
  euro: dutchEuro,
  euroOrUnknown: (amount: Euros | null): string => (amount === null ? UNKNOWN : dutchEuro(amount)),
  withoutSign,
  differenceWords,
  stated: statedEuro,
  itemText: ({ bedrag }: StatedItem): string => (bedrag === null ? NOT_PUBLISHED : statedEuro(bedrag)),
  boundsOf,
  percent: dutchPercent,
  quarter: (quarter: string): string => quarter.split('-').reverse().join(' '),
  capital: (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  amountNames: AMOUNTS,
  /** Null: an amount that is drawn as the two that it is made of. */
  amountClass: (key: AmountKey): string | null => (key === 'raming' ? null : `staal-${AMOUNT_LOOKS[key]}`),
  lineGrounds,
  ours: OURS,
  controlValue,
});

/** Of which unit a value is, its key says; without a key a text is an amount. */
function controlValue({ waarde, sleutel }: ControlFigure): string {
  if (waarde === null) return NOT_PUBLISHED;
  const kind = sleutel === null ? 'euro' : kindOf(sleutel);
  if (kind === 'tekst' || kind === undefined) return typeof waarde === 'number' ? dutchNumber(waarde) : waarde;
  if (typeof waarde === 'number') return dutchNumber(waarde);
  if (kind === 'euro') return dutchEuro(waarde);
  return `${dutchDecimal(waarde as Decimal)}${UNIT_WORDS[kind] ?? ''}`;
}

const UNIT_WORDS: Readonly<Record<string, string>> = { procent: '%', 'mln euro': ' mln' };

const NOT_PUBLISHED = 'niet gepubliceerd';
const UNKNOWN = 'onbekend';

/** Of a total that is a lower bound, an excess is one too, and what was not asked yet an upper bound. */
function differenceWords({ verschil, volledig }: Requested): string {
  if (verschil?.startsWith('-')) return volledig ? 'Meer aangevraagd dan beschikbaar' : 'Meer aangevraagd dan beschikbaar, ten minste';
  return volledig ? 'Nog niet aangevraagd' : 'Nog niet aangevraagd, ten hoogste';
}

/** A line that is one fact by itself. */
const lineGrounds = (line: { readonly gereconstrueerd: boolean; readonly afgeleid: boolean }): Grounds => ({
  gereconstrueerd: line.gereconstrueerd ? 1 : 0,
  afgeleid: line.afgeleid ? 1 : 0,
});

const BOUNDS: readonly { readonly word: Bound; readonly meaning: string }[] = [
  { word: 'ruim', meaning: 'is een ondergrens' },
  { word: 'bijna', meaning: 'is een bovengrens' },
  { word: 'circa', meaning: 'is het een noch het ander' },
];

/** The words that occur, for the legend. */
const boundsOf = (stated: readonly StatedEuros[]) => BOUNDS.filter(({ word }) => stated.some(({ grens }) => grens === word));
