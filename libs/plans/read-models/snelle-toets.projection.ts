import { type ProjectedFact, type ProjectedRow, projection } from '@peildatum/projections';
import { toetsOfStream } from '../domain/codes.js';
import { dossierEvents } from '../domain/dossier.events.js';
import type { ToetsStatus } from '../domain/statuses.js';
import { SnelleToetsFactRow } from './snelle-toets-fact.entity.js';

/** What each event tells of a snelle toets. The newest fact of an aspect is its value; nothing is carried over from an earlier one. */
export const snelleToetsProjection = projection(
  'snelle-toetsen',
  { entity: SnelleToetsFactRow, events: dossierEvents },
  {
    SnelleToetsSubmitted: (e) => {
      const { title, regions, sectors, themes, insurer } = e.data;
      return [row(e, 'submission', { title, regions, sectors, themes, insurer }), requested(e), status(e, 'submitted', null)];
    },
    SnelleToetsAssessmentStarted: (e) => [status(e, 'under-assessment', e.data.explanation)],
    SnelleToetsInformationRequested: (e) => [status(e, 'information-requested', e.data.request)],
    SnelleToetsInformationProvided: (e) => [status(e, 'under-assessment', e.data.explanation)],
    SnelleToetsApproved: (e) => [status(e, 'approved', e.data.explanation)],
    SnelleToetsProvisionallyRejected: (e) => [status(e, 'rejected', e.data.points.join('\n'), true)],
    SnelleToetsRejected: (e) => [status(e, 'rejected', e.data.reason)],
    // Without an amount it asks what it asked before.
    SnelleToetsResubmitted: (e) => [...(e.data.requested === null ? [] : [requested(e)]), status(e, 'submitted', e.data.explanation)],
    SnelleToetsAmountRequested: (e) => [requested(e)],
    SnelleToetsWithdrawn: (e) => [status(e, 'withdrawn', e.data.reason)],
    SnelleToetsStatusNotPublished: (e) => [status(e, 'unknown', e.data.reason)],
  },
);

type OfStream = Pick<ProjectedFact, 'stream'>;

const row = ({ stream }: OfStream, aspect: string, values: ProjectedRow['values']): ProjectedRow => ({
  subject: toetsOfStream(stream),
  aspect,
  values,
});
const status = (e: OfStream, value: ToetsStatus, note: string | null, provisional = false) =>
  row(e, 'status', { status: value, note, provisional });
const requested = (e: OfStream & { readonly data: { readonly requested: string | null } }) =>
  row(e, 'requested', { requested: e.data.requested });
