import type { CalendarDate } from '@peildatum/kernel';
import { sectionData, statusDates, toldDates } from '../gegevens/section-data.js';
import type { ReportInput } from '../report-input.js';
import { composeAmounts } from './amounts.js';
import { composeBudgets } from './budget-history.js';
import { composeRequested } from './compose-requested.js';
import { composeDivision } from './division.js';
import type { Transformatiemiddelen } from './transformatiemiddelen.js';
import { composeUptake } from './uptake-in-short.js';
import { composeVwsLines } from './vws-lines.js';

export const composeTransformatiemiddelen = (input: ReportInput): Transformatiemiddelen => ({
  gegevens: sectionData(input, { newest: newestOf(input) }),
  bedragen: composeAmounts(input),
  aangevraagd: composeRequested(input),
  verdeling: composeDivision(input),
  viaVwsBegroting: composeVwsLines(input),
  budgetten: composeBudgets(input),
  uitputting: composeUptake(input),
});

/** Of what was asked, of the KPIs of what was approved, and of what was decided about the budgets. */
const newestOf = ({ toetsen, plans, sectorAmounts, budgets }: ReportInput): readonly CalendarDate[] => [
  ...statusDates([...toetsen, ...plans]),
  ...sectorAmounts.map(({ newest }) => newest),
  ...toldDates(budgets),
];
