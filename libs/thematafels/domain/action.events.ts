import { correctionEvent, eachOnce, event, type FactsOf, schema, told } from '@peildatum/kernel';
import { dueDate } from './due-date.js';
import { actionThematafel } from './thematafel-letter.js';

const { object, text, list, nullable, optional, matching, oneOf } = schema;

/** Progress of an action that is under way. */
export const OPEN_PROGRESS = ['ahead', 'on-schedule', 'behind'] as const;
export type OpenProgress = (typeof OPEN_PROGRESS)[number];

/** What an action can stand at while it is not closed: to which it is reopened, and of which is said that it did not change. */
export const OPEN_STATUSES = ['not-started', 'in-progress', ...OPEN_PROGRESS] as const;
export type OpenStatus = (typeof OPEN_STATUSES)[number];

/** How sure whoever carries out an action is that it will be done as agreed. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export type ActionCode = string;
export const ACTION_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
export const ACTION_CODE_FORM = 'letters, cijfers en streepjes, ten hoogste 60';

/** Null means: the source does not say. An empty list is something else: nobody. */
const responsible = () => nullable(list(text(200), 50));
const description = () => nullable(text(2_000));
/** What is done about it that an action runs behind. Absent: nobody said, as in every event of before. */
const measure = () => optional(text());
/** The field came beside what was there. */
const WITHOUT_MEASURE = { schemaVersion: 2, upcasters: { 1: (data: unknown) => data } };

/** What can have happened to an action; the stream is `actie-<code>`. */
export const actionEvents = {
  /** Leaves the status unknown: being on the list says nothing of progress. */
  ActionRegistered: event(
    'registratie van een actie',
    object({
      code: matching<ActionCode>(ACTION_CODE, 'een actiecode (letters, cijfers en streepjes)'),
      thematafel: actionThematafel(),
      section: nullable(text(500)),
      description: description(),
      due: nullable(dueDate()),
      responsible: responsible(),
    }),
    told('registration', 'status', 'thematafel', 'description', 'due', 'responsible'),
  ),
  ActionReportedNotStarted: event('melding dat een actie niet is gestart', object({ explanation: nullable(text()) }), told('status')),
  /** Under way, without a word on how it goes: the report shows "In gang (onverdeeld)". */
  ActionStarted: event('start van een actie', object({ explanation: nullable(text()) }), told('status')),
  ActionProgressReported: event(
    'voortgang van een actie',
    object({ progress: oneOf(...OPEN_PROGRESS), explanation: nullable(text()), measure: measure() }),
    told('status'),
    WITHOUT_MEASURE,
  ),
  /** Its status is what it was; it says which, so that nobody confirms what he has not seen. */
  ActionStatusConfirmed: event(
    'bevestiging van de status van een actie',
    object({ status: oneOf(...OPEN_STATUSES), explanation: nullable(text()) }),
    told('confirmation'),
  ),
  ActionConfidenceAssessed: event(
    'vertrouwen in een actie',
    object({ confidence: oneOf(...CONFIDENCES), reason: nullable(text()) }),
    told('confidence'),
  ),
  ActionCompleted: event('afronding van een actie', object({ evidence: text() }), told('status')),
  ActionReopened: event(
    'heropening van een actie',
    object({ to: oneOf(...OPEN_STATUSES), reason: text(), measure: measure() }),
    told('status'),
    WITHOUT_MEASURE,
  ),
  ActionDiscontinued: event('beëindiging van een actie', object({ reason: text() }), told('status')),
  /** For an action that was to be done "indien nodig". */
  ActionDeclaredUnnecessary: event('melding dat een actie niet nodig is gebleken', object({ reason: text() }), told('status')),
  ActionDueDateRevised: event('nieuwe gereeddatum van een actie', object({ due: dueDate(), reason: text() }), told('due')),
  ActionMovedToThematafel: event(
    'verplaatsing van een actie',
    object({ thematafel: actionThematafel(), reason: text() }),
    told('thematafel'),
  ),
  ActionResponsibilityChanged: event(
    'nieuwe verantwoordelijken van een actie',
    object({ responsible: responsible(), reason: text() }),
    told('responsible'),
  ),
  ActionDescriptionAmended: event(
    'nieuwe omschrijving van een actie',
    object({ description: text(2_000), reason: text() }),
    told('description'),
  ),
  /** It leaves the report; `decision`: by the code that the register has for it. */
  ActionRetired: event(
    'afvoering van een actie uit de rapportage',
    object({ decision: nullable(text(100)), explanation: nullable(text()) }),
    told('retirement'),
  ),
  ActionFactCorrected: correctionEvent(),
} as const;

/** The parties that a fact names, each once: two spellings of one name are one party. */
export const partiesOf = (responsible: readonly string[] | null): readonly string[] | null => responsible && eachOnce(responsible);

export type ActionEvent = Exclude<FactsOf<typeof actionEvents>, { type: 'ActionFactCorrected' }>;

export const actionStream = (code: ActionCode): string => `actie-${code}`;
export const actionCodeOf = (stream: string): ActionCode => stream.slice('actie-'.length);
