import type { SubjectRights } from '@peildatum/platform';
import type { ThematafelEvent } from '../domain/thematafel.events.js';
import type { ThematafelLetter } from '../domain/thematafel-letter.js';

/** Who writes of a thematafel: its coordinator; that there is one, and who, is a beheerder's. */
export const thematafelRights = (letter: ThematafelLetter): SubjectRights<ThematafelEvent> => ({
  telling: {
    ThematafelOpened: 'open-thematafel',
    CoordinatorAppointed: 'appoint-coordinator',
    CoordinatorDismissed: 'appoint-coordinator',
    MilestonePlanned: 'record-thematafel',
    MilestoneAchieved: 'record-thematafel',
    AttentionPointNoted: 'record-thematafel',
    AttentionPointClosed: 'record-thematafel',
    SelfReportConfirmed: 'record-thematafel',
    ApprovalSwitched: 'switch-approval',
  },
  correcting: 'correct-thematafel',
  ownersOf: () => [{ thematafel: letter }],
  opens: () => true,
});
