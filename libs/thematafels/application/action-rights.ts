import type { Owners, SubjectRights } from '@peildatum/platform';
import type { ActionEvent } from '../domain/action.events.js';

/** Who writes of an action: the coordinator of the thematafel where it lies now; of a withdrawn one it is nobody's. */
export const ACTION_RIGHTS: SubjectRights<ActionEvent> = {
  telling: {
    ActionRegistered: 'register-action',
    ActionReportedNotStarted: 'report-status',
    ActionStarted: 'report-status',
    ActionProgressReported: 'report-status',
    ActionStatusConfirmed: 'report-status',
    ActionConfidenceAssessed: 'report-status',
    ActionCompleted: 'report-status',
    ActionReopened: 'report-status',
    ActionDiscontinued: 'report-status',
    ActionDeclaredUnnecessary: 'report-status',
    ActionDueDateRevised: 'change-action',
    ActionMovedToThematafel: 'change-action',
    ActionResponsibilityChanged: 'change-action',
    ActionDescriptionAmended: 'change-action',
    ActionRetired: 'retire-action',
  },
  correcting: 'correct-action',
  ownersOf: (_, standing) => [{ thematafel: standingThematafel(standing) }],
  opens: ({ type }) => type === 'ActionRegistered',
};

/** Where an action lies by what stands of it. */
export const standingThematafel = (standing: readonly ActionEvent[]): Owners['thematafel'] =>
  standing.reduce<string | undefined>(
    (tafel, fact) => (fact.type === 'ActionRegistered' || fact.type === 'ActionMovedToThematafel' ? fact.data.thematafel : tafel),
    undefined,
  );
