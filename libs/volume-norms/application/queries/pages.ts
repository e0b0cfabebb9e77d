import type { Page, PageRequest } from '@peildatum/kernel';
import type { InstitutionView, InterventionView, TrancheView } from '../../domain/norm.views.js';
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

export const tranchesPage = (tranches: readonly TrancheView[], page: PageRequest): Page<TrancheView> =>
  pageBy(tranches, ({ tranche }) => tranche, page);

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

/** One page of things that stand in the order of their keys. */
function pageBy<T>(all: readonly T[], keyOf: (item: T) => string, { after, limit }: PageRequest): Page<T> {
  const rest = after === undefined ? all : all.filter((item) => keyOf(item) > after);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, total: all.length, next: rest.length > items.length && last !== undefined ? keyOf(last) : null };
}
