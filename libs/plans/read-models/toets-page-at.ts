import type { Page, PageRequest } from '@peildatum/kernel';
import { allOf, type Given, pageAt, probe, type Snapshot } from '@peildatum/projections';
import type { SnelleToetsView } from '../domain/dossier.views.js';
import type { ToetsStatus } from '../domain/statuses.js';
import { type AanvragenWith, foundColumns, openPlans, submissionsWith } from './aanvragen-with.js';
import { snelleToetsProjection } from './snelle-toets.projection.js';
import { toetsenAt } from './toetsen-at.js';

/** Which snelle toetsen are looked for; what is absent does not filter. */
export interface ToetsenWith extends AanvragenWith {
  readonly statuses?: readonly ToetsStatus[];
  readonly provisionallyRejected?: boolean;
  /** Whether a plan was submitted that was not withdrawn. */
  readonly planned?: boolean;
}

/** A page of the snelle toetsen that a filter lets through, in the order of their codes, and how many there are in all. */
export const toetsPageAt = (snapshot: Snapshot, filter: ToetsenWith, page: PageRequest): Promise<Page<SnelleToetsView>> =>
  pageAt(
    snapshot,
    { found: (given) => found(snapshot, filter, given), search: filter.search, read: (codes) => toetsenAt(snapshot, codes) },
    page,
  );

function found(snapshot: Snapshot, filter: ToetsenWith, given: Given): string {
  const { statuses, provisionallyRejected, planned, insurer } = filter;
  const conditions = [
    statuses && `status.status = ANY (${given(statuses)}::text[])`,
    provisionallyRejected === undefined ? undefined : `status.provisional = ${given(provisionallyRejected)}::boolean`,
    planned === undefined
      ? undefined
      : `(submission.subject IN (SELECT split_part(plan.subject, '.', 1) ${openPlans(snapshot)})) = ${given(planned)}::boolean`,
  ];
  const submissions = submissionsWith(snapshot, { projection: snelleToetsProjection, filter, lists: {}, texts: { insurer } }, given);
  const status = probe({
    table: snapshot.table(snelleToetsProjection),
    aspect: 'status',
    alias: 'status',
    subject: 'submission.subject',
  });
  return `SELECT ${foundColumns(filter)} FROM ${submissions} AS submission ${status} WHERE ${allOf(conditions)}`;
}
