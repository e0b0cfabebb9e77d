import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, told, toldEach, toldOf } from '@peildatum/kernel';
import { MILESTONE_KINDS } from './deadline.js';

const { object, text, list, nullable, matching, oneOf, date, count } = schema;

/** The agreement and the code that a commitment has in it: `AZWA-C3a`. */
export type CommitmentCode = string;
/** The number of a milestone within its commitment, or `0` for the commitment as a whole. */
export type MilestoneKey = string;

const milestone = () => matching<MilestoneKey>(/^(0|[1-9]\d{0,2})$/, 'het nummer van een mijlpaal, of 0 voor de afspraak als geheel');
const ofMilestone = ({ milestone: of }: { readonly milestone: string }) => of;

/** Who leads, by the codes of the parties, and as the source writes it. */
const lead = () => object({ parties: list(text(60), 30), text: nullable(text(500)) });

/** To what a commitment can be tied. None says that the one came of the other. */
export const LINK_KINDS = ['commitment', 'action', 'target', 'indicator', 'budget', 'theme'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What was agreed, and its milestones; the stream is `afspraak-<akkoord>-<code>`. */
export const commitmentEvents = {
  /** `version`: that of the agreement in which its code is what it is. `part`: the heading above it. */
  CommitmentRegistered: event(
    'afspraak',
    object({ version: text(40), title: text(500), part: text(300), lead: lead() }),
    told('registered', 'lead'),
  ),
  /** The text as its source has it; the source is named by document and line. */
  CommitmentTextRevised: event('tekst van een afspraak', object({ text: text(), document: text(200), line: text(60) }), told('text')),
  /** Milestone null: of the commitment itself. */
  LeadPartyAssigned: event('trekker van een afspraak', object({ milestone: nullable(milestone()), lead: lead() }), ({ milestone: of }) => [
    of === null ? { name: 'lead' } : { name: 'lead', which: of },
  ]),
  CommitmentsLinked: event(
    'verband van een afspraak',
    object({ kind: oneOf(...LINK_KINDS), to: text(200), note: nullable(text(500)) }),
    toldEach('link'),
  ),
  /** From then on the report lists it beside the actions. */
  CommitmentAddedToReport: event('opname van een afspraak in de rapportage', object({ note: nullable(text(500)) }), told('report')),
  CommitmentWithdrawn: event('vervallen van een afspraak', object({ reason: text() }), told('withdrawn')),
  CommitmentMilestoneScheduled: event(
    'mijlpaal van een afspraak',
    object({
      milestone: milestone(),
      title: text(500),
      /** As the source writes it. */
      deadline: text(300),
      kind: oneOf(...MILESTONE_KINDS),
      /** The date that is read in it, if one is to be read. */
      due: nullable(date<CalendarDate>()),
      /** Of a periodic one: how often, and by which day of its year. Null: it is not periodic, or the text does not say how often. */
      rhythm: nullable(object({ months: count(), by: nullable(matching(/^\d\d-\d\d$/, 'maand en dag')) })),
      /** Of a relative one: how many months after what starts it. */
      within: nullable(count()),
      /** The milestone of the same commitment that it says again, often with another deadline: both stand. */
      restates: nullable(milestone()),
      lead: lead(),
    }),
    toldOf('scheduled', ofMilestone),
  ),
  /** What is agreed to be meant by a deadline in which no date is to be read. */
  CommitmentMilestoneInterpretationSet: event(
    'lezing van een mijlpaal',
    object({ milestone: milestone(), due: date<CalendarDate>(), reason: text() }),
    toldOf('deadline', ofMilestone),
  ),
  CommitmentMilestoneRescheduled: event(
    'nieuwe datum van een mijlpaal',
    object({ milestone: milestone(), deadline: text(300), due: nullable(date<CalendarDate>()), reason: text() }),
    toldOf('deadline', ofMilestone),
  ),
  /** What its term runs from happened on `validFrom`. */
  CommitmentMilestoneStarted: event(
    'begin van een termijn',
    object({ milestone: milestone(), start: text(300) }),
    toldOf('started', ofMilestone),
  ),
  /** `period`: which time of a periodic one; of another null. */
  CommitmentMilestoneAchieved: event(
    'behaalde mijlpaal van een afspraak',
    object({ milestone: milestone(), period: nullable(text(10)), evidence: text() }),
    ({ milestone: of, period }) => [{ name: 'outcome', which: `${of} ${period ?? ''}` }],
  ),
  CommitmentMilestoneMissed: event(
    'gemiste mijlpaal van een afspraak',
    object({ milestone: milestone(), period: nullable(text(10)), reason: text() }),
    ({ milestone: of, period }) => [{ name: 'outcome', which: `${of} ${period ?? ''}` }],
  ),
  CommitmentMilestoneLapsed: event(
    'vervallen mijlpaal van een afspraak',
    object({ milestone: milestone(), reason: text() }),
    toldOf('lapsed', ofMilestone),
  ),
  CommitmentFactCorrected: correctionEvent(),
} as const;

export type CommitmentEvent = Exclude<FactsOf<typeof commitmentEvents>, { type: 'CommitmentFactCorrected' }>;
export type Told<T extends CommitmentEvent['type']> = Extract<CommitmentEvent, { type: T }>['data'];
export type Lead = Told<'CommitmentRegistered'>['lead'];

export const commitmentStreams = streams<CommitmentCode>(
  'afspraak',
  /^[A-Z]{2,10}-[A-Z][A-Za-z0-9]{0,5}$/,
  'het akkoord en de code: AZWA-C3a',
);

/** Its agreement and its code there. */
export const partsOf = (code: CommitmentCode): { readonly agreement: string; readonly local: string } => {
  const [agreement = '', local = ''] = code.split('-');
  return { agreement, local };
};
