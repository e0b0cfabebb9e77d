import { AHEAD, correctionEvent, event, type FactsOf, schema, told, toldOf } from '@peildatum/kernel';
import { dueDate } from './due-date.js';
import { thematafelLetter } from './thematafel-letter.js';

const { object, text, uuid, date, optional, oneOf } = schema;

/** What can have happened at a thematafel itself; the stream is `thematafel-A` … `thematafel-J`. */
export const thematafelEvents = {
  ThematafelOpened: event('opening van een thematafel', object({ letter: thematafelLetter(), name: text(200) }), told('name')),
  /** The person is an id of the table `personen`; the organisation is what is published. */
  CoordinatorAppointed: event(
    'benoeming van een coördinator',
    object({ person: uuid(), organisation: text(200) }),
    toldOf('coordinator', ({ person }) => person),
  ),
  CoordinatorDismissed: event(
    'ontslag van een coördinator',
    object({ person: uuid(), reason: text() }),
    toldOf('coordinator', ({ person }) => person),
  ),
  MilestonePlanned: event(
    'geplande mijlpaal',
    object({ milestone: uuid(), title: text(500), due: dueDate() }),
    toldOf('milestone', ({ milestone }) => milestone),
    AHEAD,
  ),
  /** `validFrom` is the date on which it was achieved. A milestone that was never planned may be achieved all the same. */
  MilestoneAchieved: event(
    'behaalde mijlpaal',
    object({ milestone: uuid(), title: text(500), evidence: optional(text()) }),
    toldOf('achieved', ({ milestone }) => milestone),
  ),
  AttentionPointNoted: event(
    'aandachtspunt',
    object({ point: uuid(), text: text(1_000) }),
    toldOf('attention', ({ point }) => point),
  ),
  AttentionPointClosed: event(
    'afsluiting van een aandachtspunt',
    object({ point: uuid(), reason: text() }),
    toldOf('attention', ({ point }) => point),
  ),
  /** This thematafel agrees its figures for the edition of this peildatum. */
  SelfReportConfirmed: event(
    'afstemming van een thematafel',
    object({ peildatum: date() }),
    toldOf('confirmed', ({ peildatum }) => peildatum),
  ),
  /** Whether what its coordinators change is told at once, or when another than who submitted it approved it. */
  ApprovalSwitched: event('instelling van de goedkeuring', object({ approval: oneOf('on', 'off') }), told('approval')),
  ThematafelFactCorrected: correctionEvent(),
} as const;

export type ThematafelEvent = Exclude<FactsOf<typeof thematafelEvents>, { type: 'ThematafelFactCorrected' }>;
