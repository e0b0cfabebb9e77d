import { event, type FactsOf, schema, streams, told, type Uuid } from '@peildatum/kernel';

const { object, text, nullable, matching, list, uuid } = schema;

/** Which row of a werkblad: its sheet, and the id of what it is about. */
const row = { sheet: text(60), id: text(200) };
const submission = () => uuid<Uuid>();

/** The longest text of a cell: as a spreadsheet holds it. */
const LONGEST_CELL = 32_767;
/** The version of a row holds every value of the row, the long ones by their digest. */
const LONGEST_VERSION = 200_000;

/** Most rows that are submitted at once: of more nobody keeps the overview. */
export const MOST_ROWS = 500;

/**
 * What is submitted to somebody else's approval, and what becomes of it; the stream is `voorstel-<id>`. None of it is a fact of the subject that it is
 * about: no report and no figure knows of it. A submission takes the place of the one before, but for the rows of that one that were approved.
 */
export const proposalEvents = {
  UpdateSubmitted: event(
    'voorstel tot wijziging',
    object({
      worksheet: text(60),
      code: text(200),
      /** Whose coordinators may read it. */
      thematafel: matching(/^[A-J]$/, 'de letter van een thematafel'),
      note: nullable(text()),
      /** Each with what it was when it was filled in, so that it is held against what stands when it is approved. */
      rows: list(object({ ...row, version: text(LONGEST_VERSION), cells: list(object({ column: text(60), text: text(LONGEST_CELL) })) })),
    }),
    told('fact', 'rows'),
  ),
  /** The rows that are named go back, each with what must change; the others wait on. */
  UpdateSentBack: event(
    'terugzending van een voorstel',
    object({ submission: submission(), rows: list(object({ ...row, comment: text() })) }),
    told('fact'),
  ),
  UpdateWithdrawn: event('intrekking van een voorstel', object({ submission: submission(), reason: nullable(text()) }), told('fact')),
  /** Told after its facts: of each row the events that it became. None: what it says stood already. */
  UpdateApproved: event(
    'goedkeuring van een voorstel',
    object({ submission: submission(), rows: list(object({ ...row, facts: list(uuid<Uuid>()) })) }),
    told('fact'),
  ),
} as const;

export type ProposalEvent = FactsOf<typeof proposalEvents>;
export type ProposalData<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data'];

export type ProposalId = Uuid;
export const proposalStreams = streams<ProposalId>('voorstel', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'de id van een voorstel');

export interface RowName {
  readonly sheet: string;
  readonly id: string;
}
export const rowKey = ({ sheet, id }: RowName): string => `${sheet} ${id}`;
