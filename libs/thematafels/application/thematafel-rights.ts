import type { SubjectRights } from '@peildatum/platform';
import type { ThematafelEvent } from '../domain/thematafel.events.js';
import type { ThematafelLetter } from '../domain/thematafel-letter.js';

/** Who writes of a thematafel: its coordinator; that there is one, and who, is a beheerder's. */
export const thematafelRights = (letter: ThematafelLetter): SubjectRights<ThematafelEvent> => ({
  telling: ({ type }) => {
    if (type === 'ThematafelOpened') return 'open-thematafel';
    return type === 'CoordinatorAppointed' || type === 'CoordinatorDismissed' ? 'appoint-coordinator' : 'record-thematafel';
  },
  correcting: 'correct-thematafel',
  ownersOf: () => [{ thematafel: letter }],
  opens: () => true,
});
