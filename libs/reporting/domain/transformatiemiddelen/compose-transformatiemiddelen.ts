import type { ReportInput } from '../report-input.js';
import { composeAmounts } from './amounts.js';
import { composeBudgets } from './budget-history.js';
import { composeRequested } from './compose-requested.js';
import { composeDivision } from './division.js';
import type { Transformatiemiddelen } from './transformatiemiddelen.js';
import { composeUptake } from './uptake-in-short.js';
import { composeVwsLines } from './vws-lines.js';

export const composeTransformatiemiddelen = (input: ReportInput): Transformatiemiddelen => ({
  bedragen: composeAmounts(input),
  aangevraagd: composeRequested(input),
  verdeling: composeDivision(input),
  viaVwsBegroting: composeVwsLines(input),
  budgetten: composeBudgets(input),
  uitputting: composeUptake(input),
});
