import type { Owners, SubjectRights } from '@peildatum/platform';
import type { ActionEvent } from '../domain/action.events.js';

/** Who writes of an action: the coordinator of the thematafel where it lies now; of a withdrawn one it is nobody's. */
export const ACTION_RIGHTS: SubjectRights<ActionEvent> = {
  telling: ({ type }) => {
    switch (type) {
      case 'ActionRegistered':
        return 'register-action';
      case 'ActionDueDateRevised':
      case 'ActionMovedToThematafel':
      case 'ActionResponsibilityChanged':
      case 'ActionDescriptionAmended':
        return 'change-action';
      default:
        return 'report-status';
    }
  },
  correcting: 'correct-action',
  ownersOf: (_, standing) => [{ thematafel: thematafelOf(standing) }],
  opens: ({ type }) => type === 'ActionRegistered',
};

const thematafelOf = (standing: readonly ActionEvent[]): Owners['thematafel'] =>
  standing.reduce<string | undefined>(
    (tafel, fact) => (fact.type === 'ActionRegistered' || fact.type === 'ActionMovedToThematafel' ? fact.data.thematafel : tafel),
    undefined,
  );
