import type { CalendarDate } from '@peildatum/kernel';
import { type ActionStanding, BAR_STATUSES, OTHER_STATUSES, statusName, statusSlug } from '@peildatum/thematafels';
import type { Distribution, Figure, StatusCount } from './report.js';

/** Where the list behind a figure is found: the filter on `thematafel`, and the report's own clocks. */
export interface Scope {
  readonly geldigOp: CalendarDate;
  readonly volgnummer: number;
  readonly thematafels: readonly string[];
}

/** A count of actions, and on what their statuses rest. */
export function figure(actions: readonly ActionStanding[], scope: Scope, filters: Readonly<Record<string, string>> = {}): Figure {
  const query = new URLSearchParams({
    geldigOp: scope.geldigOp,
    volgnummer: String(scope.volgnummer),
    ...(scope.thematafels.length > 0 ? { thematafel: scope.thematafels.join(',') } : {}),
    ...filters,
  });
  return {
    aantal: actions.length,
    gereconstrueerd: actions.filter(({ statusBasis }) => statusBasis === 'reconstructed').length,
    afgeleid: actions.filter(({ statusBasis }) => statusBasis === 'derived').length,
    uitleg: `/v1/acties?${query.toString().replaceAll('%2C', ',')}`, // a comma may stand in a query, and people read this
  };
}

/** Counts actions per status: the five bars always, the others where there are any. */
export function distribution(actions: readonly ActionStanding[], scope: Scope): Distribution {
  const of = (status: ActionStanding['status']): StatusCount => ({
    status: statusName(status),
    ...figure(
      actions.filter((action) => action.status === status),
      scope,
      { status: statusSlug(status) },
    ),
  });
  return {
    balken: BAR_STATUSES.map(of),
    daarnaast: OTHER_STATUSES.map(of).filter(({ aantal }) => aantal > 0),
    totaal: figure(actions, scope),
  };
}

/** Zero for a status that is not shown. */
export const countOf = ({ balken, daarnaast }: Distribution, status: string): number =>
  [...balken, ...daarnaast].find((count) => count.status === status)?.aantal ?? 0;
