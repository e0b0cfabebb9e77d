import {
  type Actor,
  type CalendarDate,
  canonicalJson,
  type Instant,
  PEILDATUM_NAMESPACE,
  type RecordedEvent,
  type ToldFact,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { type ProposalData, type ProposalEvent, type ProposalId, proposalStreams, type RowName, rowKey } from './proposal.events.js';

/** Submitted: at least one row waits. Sent back: none waits, and at least one must change. */
export const PROPOSAL_STATES = ['submitted', 'sent-back', 'withdrawn', 'approved'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Who did something, as far as who may read it needs to know. */
export type DoneBy = Pick<Actor, 'person' | 'role' | 'organisation'>;

export interface ProposedRow extends RowName {
  readonly state: 'waiting' | 'approved' | 'sent-back';
  /** Of one that was sent back: what must change. */
  readonly comment: string | null;
  /** Of one that was approved: the events that it became. */
  readonly facts: readonly Uuid[];
  /** What its row says, as a mark: what a reader is shown is held against it. */
  readonly mark: Uuid;
}

/** Something that was done with a proposal. */
export interface ProposalStep {
  readonly type: ProposalEvent['type'];
  readonly event: Uuid;
  readonly by: DoneBy;
  readonly at: Instant;
  /** How many rows it was about. */
  readonly rows: number;
  /** What was said with it. */
  readonly note: string | null;
}

export interface ProposalView {
  readonly id: ProposalId;
  readonly worksheet: string;
  readonly code: string;
  readonly thematafel: string;
  readonly state: ProposalState;
  /** The event of the newest submission: a decision names it. */
  readonly submission: Uuid;
  /** Of that. */
  readonly rows: readonly ProposedRow[];
  /** Everyone who submitted it: none of them approves it. */
  readonly reporters: readonly Uuid[];
  readonly steps: readonly ProposalStep[];
}

/** The data of a step as a read model keeps it: without the cells, and with who did it and when. */
export type StepData = { readonly [K in string]: unknown } & { readonly by: DoneBy; readonly at: Instant };
export type ToldStep = ToldFact<ProposalEvent & { readonly data: StepData }>;

/** What a row says, as one mark. */
export const markOf = ({ version, cells }: Pick<ProposalData<'UpdateSubmitted'>['rows'][number], 'version' | 'cells'>): Uuid =>
  uuidV5(PEILDATUM_NAMESPACE, canonicalJson([version, cells]));

/** What of an event stands in a read model. */
export function stepOf({ type, data, actor, recordedAt }: Pick<RecordedEvent, 'type' | 'data' | 'actor' | 'recordedAt'>): StepData {
  const { person, role, organisation } = actor;
  const whole = data as ProposalEvent['data'];
  const light =
    type === 'UpdateSubmitted' && 'rows' in whole
      ? { ...whole, rows: whole.rows.map((row) => ({ sheet: row.sheet, id: row.id, ...('version' in row ? { mark: markOf(row) } : {}) })) }
      : whole;
  return { ...light, by: { person, role, organisation }, at: recordedAt };
}

type SubmittedStep = Omit<ProposalData<'UpdateSubmitted'>, 'rows'> & { readonly rows: readonly (RowName & { readonly mark: Uuid })[] };

/** Null: nothing was submitted. */
export function proposalView(id: ProposalId, told: readonly ToldStep[]): ProposalView | null {
  let view: ProposalView | null = null;
  for (const step of told) view = after(id, view, step);
  return view;
}

function after(id: ProposalId, view: ProposalView | null, { fact, event }: ToldStep): ProposalView | null {
  const { type, data } = fact;
  const { by, at } = data;
  const step = (rows: number, note: string | null): ProposalStep => ({ type, event, by, at, rows, note });
  if (type === 'UpdateSubmitted') {
    const { worksheet, code, thematafel, note, rows } = data as unknown as SubmittedStep;
    return {
      id,
      worksheet,
      code,
      thematafel,
      state: 'submitted',
      submission: event,
      rows: rows.map(({ sheet, id: about, mark }) => ({ sheet, id: about, state: 'waiting', comment: null, facts: [], mark })),
      reporters: [...new Set([...(view?.reporters ?? []), by.person])],
      steps: [...(view?.steps ?? []), step(rows.length, note)],
    };
  }
  if (view === null) return null;
  switch (type) {
    case 'UpdateSentBack': {
      const { rows } = data as ProposalData<'UpdateSentBack'>;
      const comments = new Map(rows.map((row) => [rowKey(row), row.comment]));
      const sent = view.rows.map((row) => {
        const comment = comments.get(rowKey(row));
        return comment === undefined ? row : { ...row, state: 'sent-back' as const, comment };
      });
      return standing({ ...view, rows: sent, steps: [...view.steps, step(rows.length, null)] });
    }
    case 'UpdateApproved': {
      const { submission, rows } = data as ProposalData<'UpdateApproved'>;
      const facts = new Map(rows.map((row) => [rowKey(row), row.facts]));
      const isCurrent = submission === view.submission;
      const approved = view.rows.map((row) => {
        const of = isCurrent ? facts.get(rowKey(row)) : undefined;
        return of === undefined ? row : { ...row, state: 'approved' as const, comment: null, facts: of };
      });
      return standing({ ...view, rows: approved, steps: [...view.steps, step(rows.length, null)] });
    }
    default: {
      const { reason } = data as ProposalData<'UpdateWithdrawn'>;
      const left = view.rows.filter(({ state }) => state !== 'approved').length;
      return { ...view, state: 'withdrawn', steps: [...view.steps, step(left, reason)] };
    }
  }
}

/** What was withdrawn stays so, unless all of it turns out to be approved before. */
function standing(view: ProposalView): ProposalView {
  const has = (state: ProposedRow['state']) => view.rows.some((row) => row.state === state);
  if (!has('waiting') && !has('sent-back')) return { ...view, state: 'approved' };
  if (view.state === 'withdrawn') return view;
  return { ...view, state: has('waiting') ? 'submitted' : 'sent-back' };
}

const toldStep = (event: RecordedEvent): ToldStep => ({
  fact: { type: event.type, validFrom: event.validFrom, data: stepOf(event) } as ToldStep['fact'],
  event: event.id,
  basis: event.basis,
  source: event.source ?? null,
});

/** As it stands after all the events of its stream. */
export function foldProposal(events: readonly RecordedEvent[], validOn?: CalendarDate): ProposalView | null {
  const [first] = events;
  if (first === undefined) return null;
  const told = events.filter(({ validFrom }) => validOn === undefined || validFrom <= validOn).map(toldStep);
  return proposalView(proposalStreams.codeOf(first.stream), told);
}

export const waiting = ({ rows, state }: Pick<ProposalView, 'rows' | 'state'>): readonly ProposedRow[] =>
  state === 'submitted' ? rows.filter((row) => row.state === 'waiting') : [];
