import { type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import type { InstitutionView, InterventionView } from '../../domain/norm.views.js';
import type { InstitutionFilter, InterventionFilter } from './norm.queries.js';

/** @param institutions whose volumes say in which region and year an intervention is done */
export const interventionsPage = (
  interventions: readonly InterventionView[],
  institutions: readonly InstitutionView[],
  filter: InterventionFilter,
  page: PageRequest,
): Page<InterventionView> =>
  pageByCode(
    interventions.filter((intervention) => matches(intervention, filter) && isDone(intervention, institutions, filter)),
    page,
  );

export const institutionsPage = (
  institutions: readonly InstitutionView[],
  { region, year, intervention }: InstitutionFilter,
  page: PageRequest,
): Page<InstitutionView> =>
  pageByCode(
    institutions.filter(
      (institution) =>
        is(region, institution.region) &&
        ((year === undefined && intervention === undefined) ||
          institution.volumes.some((volume) => is(year, volume.year) && is(intervention, volume.intervention))),
    ),
    page,
  );

const is = <T>(asked: T | undefined, value: T): boolean => asked === undefined || asked === value;

const matches = (
  { tranche, rondeTafel, status, dueMissed, norm }: InterventionView,
  { dueMissed: missed, minimumPublished: published, ...asked }: InterventionFilter,
): boolean =>
  is(asked.tranche, tranche) &&
  is<string | null>(asked.rondeTafel, rondeTafel) &&
  is(asked.status, status) &&
  is(missed, dueMissed.length > 0) &&
  (published === undefined || (norm !== null && (norm.minimum !== null) === published));

/** Whether something of it happened, or is planned, in the region and the year that are asked for. */
function isDone(
  { code, scenarios, transfers }: InterventionView,
  institutions: readonly InstitutionView[],
  { region, year }: InterventionFilter,
): boolean {
  if (region === undefined && year === undefined) return true;
  return (
    transfers.some((transfer) => is<string | null>(region, transfer.region) && is(year, transfer.year)) ||
    (year === undefined && scenarios.some((scenario) => scenario.region === region)) ||
    institutions.some(
      (institution) =>
        is(region, institution.region) && institution.volumes.some((volume) => volume.intervention === code && is(year, volume.year)),
    )
  );
}

const pageByCode = <T extends { readonly code: string }>(all: readonly T[], page: PageRequest): Page<T> =>
  pageBy(all, ({ code }) => code, page);
