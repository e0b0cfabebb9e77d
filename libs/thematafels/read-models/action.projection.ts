import { type ProjectedFact, type ProjectedRow, projection } from '@peildatum/projections';
import { actionCodeOf, actionEvents, partiesOf } from '../domain/action.events.js';
import type { ActionStatus } from '../domain/action.js';
import type { DueDate } from '../domain/due-date.js';
import type { ActionThematafel } from '../domain/thematafel-letter.js';
import { ActionFactRow } from './action-fact.entity.js';

/** What each event tells of an action. The newest fact of an aspect is its value; nothing is carried over from an earlier one. */
export const actionProjection = projection(
  'acties',
  { entity: ActionFactRow, events: actionEvents },
  {
    ActionRegistered: (e) => [
      row(e, 'registration', { section: e.data.section }),
      status(e, 'unknown', null),
      thematafel(e, e.data.thematafel),
      description(e, e.data.description),
      due(e, e.data.due),
      responsible(e, e.data.responsible),
    ],
    ActionReportedNotStarted: (e) => [status(e, 'not-started', e.data.explanation)],
    ActionStarted: (e) => [status(e, 'in-progress', e.data.explanation)],
    ActionProgressReported: (e) => [status(e, e.data.progress, e.data.explanation, e.data.measure)],
    ActionCompleted: (e) => [status(e, 'completed', e.data.evidence)],
    ActionStatusConfirmed: (e) => [row(e, 'confirmation', { status: e.data.status, note: e.data.explanation })],
    ActionConfidenceAssessed: (e) => [row(e, 'confidence', { confidence: e.data.confidence, note: e.data.reason })],
    ActionReopened: (e) => [status(e, e.data.to, e.data.reason, e.data.measure)],
    ActionDiscontinued: (e) => [status(e, 'discontinued', e.data.reason)],
    ActionDeclaredUnnecessary: (e) => [status(e, 'unnecessary', e.data.reason)],
    ActionDueDateRevised: (e) => [due(e, e.data.due)],
    ActionMovedToThematafel: (e) => [thematafel(e, e.data.thematafel)],
    ActionResponsibilityChanged: (e) => [responsible(e, e.data.responsible)],
    ActionDescriptionAmended: (e) => [description(e, e.data.description)],
    ActionRetired: (e) => [row(e, 'retirement', { decision: e.data.decision, note: e.data.explanation })],
  },
);

type OfStream = Pick<ProjectedFact, 'stream'>;

const row = ({ stream }: OfStream, aspect: string, values: ProjectedRow['values']): ProjectedRow => ({
  subject: actionCodeOf(stream),
  aspect,
  values,
});
const status = (e: OfStream, value: ActionStatus, note: string | null, measure?: string) =>
  row(e, 'status', { status: value, note, measure: measure ?? null });
const thematafel = (e: OfStream, value: ActionThematafel) => row(e, 'thematafel', { thematafel: value });
const description = (e: OfStream, value: string | null) => row(e, 'description', { description: value });
const due = (e: OfStream, value: DueDate | null) => row(e, 'due', { due_text: value?.text ?? null, due_date: value?.date ?? null });
const responsible = (e: OfStream, value: readonly string[] | null) => row(e, 'responsible', { responsible: partiesOf(value) });
