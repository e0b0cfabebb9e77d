import { type CalendarDate, type Cents, euroOf, ForbiddenStep, sumOf } from '@peildatum/kernel';
import type { StatedAmount, Terms } from './dossier.events.js';

/** The amount that a plan was approved for. */
export const termsTotal = (terms: Terms): Cents => sumOf(terms.amounts.map(({ amount }) => amount));

/** What a stated amount comes to at least, in cents: "bijna" and "circa" leave that open. */
export const leastGranted = ({ amount, bound }: StatedAmount): bigint => (bound === 'exact' || bound === 'at-least' ? BigInt(amount) : 0n);

/** What beschikkingen come to at least, in cents. */
export const grantedOf = (grants: readonly { readonly of: string; readonly granted: StatedAmount }[]): bigint =>
  grants.filter(({ of }) => of === 'beschikking').reduce((sum, { granted }) => sum + leastGranted(granted), 0n);

/** Results within five years (001 r. 2006). */
const YEARS = 5;

/**
 * The terms of a decision: the KPIs earn exactly what the plan is approved for, in all and per sector, and within five
 * years of its submission. @throws ForbiddenStep `TERMS.…`
 */
export function assertTerms(terms: Terms, submittedOn: CalendarDate): void {
  const sectors = terms.amounts.map(({ sector }) => sector);
  const twice = firstTwice(sectors);
  if (twice !== undefined)
    throw new ForbiddenStep('TERMS.SECTOR_TWICE', `${sectorName(twice)} staat meer dan eens in de bedragen; noem elke sector een keer.`);
  const kpi = firstTwice(terms.kpis.map((each) => each.kpi));
  if (kpi !== undefined)
    throw new ForbiddenStep('TERMS.KPI_TWICE', `KPI ${kpi} staat meer dan eens in de voorwaarden; noem elke KPI een keer.`);
  assertSums(terms);
  const end = `${Number(submittedOn.slice(0, 4)) + YEARS}${submittedOn.slice(4)}`;
  const late = terms.kpis.find(({ due }) => due !== null && due > end);
  if (late)
    throw new ForbiddenStep(
      'TERMS.KPI_AFTER_FIVE_YEARS',
      `KPI ${late.kpi} is gepland op ${late.due}, later dan vijf jaar na de indiening op ${submittedOn}; kies een datum tot en met ${end}.`,
    );
}

/** At the approval itself; a revision may leave a plan with KPIs at nothing. */
export function assertNoEmptyKpis(terms: Terms): void {
  if (termsTotal(terms) === '0' && terms.kpis.length > 0)
    throw new ForbiddenStep(
      'TERMS.KPI_WITHOUT_MONEY',
      "Een plan dat geen geld vraagt heeft geen KPI's; laat de KPI's weg of noem het bedrag.",
    );
}

function assertSums(terms: Terms): void {
  const total = termsTotal(terms);
  const earned = sumOf(terms.kpis.map(({ amount }) => amount));
  if (total !== earned)
    throw new ForbiddenStep(
      'TERMS.KPI_SUM_DIFFERS',
      `De KPI's tellen op tot ${euroOf(earned)} en het plan tot ${euroOf(total)}; laat de KPI's samen precies het bedrag van het plan verdienen.`,
    );
  for (const sector of new Set([...terms.amounts, ...terms.kpis].map((each) => each.sector))) {
    const wanted = sumOf(terms.amounts.filter((each) => each.sector === sector).map(({ amount }) => amount));
    const found = sumOf(terms.kpis.filter((each) => each.sector === sector).map(({ amount }) => amount));
    if (wanted !== found)
      throw new ForbiddenStep(
        'TERMS.SECTOR_SUM_DIFFERS',
        `${sectorName(sector)}: de KPI's tellen op tot ${euroOf(found)} en het bedrag is ${euroOf(wanted)}; maak ze per sector gelijk.`,
      );
  }
}

const sectorName = (sector: string | null): string => (sector === null ? 'Sector onbekend' : `Sector ${sector}`);

function firstTwice<T>(values: readonly T[]): T | undefined {
  return values.find((value, i) => values.indexOf(value) !== i);
}
