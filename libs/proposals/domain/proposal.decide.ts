import { type CalendarDate, ForbiddenStep, PeildatumError, type Uuid } from '@peildatum/kernel';
import { type ProposalData, type ProposalEvent, type ProposalId, type RowName, rowKey } from './proposal.events.js';
import { type ProposalView, waiting } from './proposal.view.js';

type Submitted = ProposalData<'UpdateSubmitted'>;
type Rows<T extends 'UpdateSentBack' | 'UpdateApproved'> = ProposalData<T>['rows'];

/** What is decided on a proposal as it stands; null: there is none yet. */
export type DecideProposal = (view: ProposalView | null, today: CalendarDate) => readonly ProposalEvent[];

/** Submits it, or once more what went back, was withdrawn or still waits. @throws `PROPOSAL.EMPTY`, `PROPOSAL.CLOSED`, `PROPOSAL.OTHER_WORKSHEET` */
export const submit =
  (data: Submitted): DecideProposal =>
  (view, today) => {
    if (data.rows.length === 0)
      throw refused('EMPTY', 'Er is niets gewijzigd, dus er is niets voor te leggen. Wijzig eerst wat anders is.');
    if (view?.state === 'approved')
      throw refused('CLOSED', 'Dit voorstel is al goedgekeurd. Leg wat nu anders is voor als een nieuw voorstel.');
    if (view !== null && (view.worksheet !== data.worksheet || view.code !== data.code))
      throw refused(
        'OTHER_WORKSHEET',
        `Dit voorstel gaat over ${view.worksheet} ${view.code}; leg iets anders voor als een nieuw voorstel.`,
      );
    return [{ type: 'UpdateSubmitted', validFrom: today, data }];
  };

/** Sends rows that wait back, each with what must change. @throws `PROPOSAL.…` */
export const sendBack =
  (id: ProposalId, data: ProposalData<'UpdateSentBack'>): DecideProposal =>
  (view, today) => {
    const current = currentOf(id, view, data.submission);
    assertWaiting(current, data.rows);
    return [{ type: 'UpdateSentBack', validFrom: today, data }];
  };

/** Takes back what nobody approved. @throws `PROPOSAL.…` */
export const withdraw =
  (id: ProposalId, submission: Uuid, reason: string | null): DecideProposal =>
  (view, today) => {
    const current = currentOf(id, view, submission);
    if (current.state === 'withdrawn') return [];
    if (current.state === 'approved')
      throw refused('CLOSED', 'Dit voorstel is al goedgekeurd en kan niet meer worden ingetrokken. Meld wat nu anders is.');
    return [{ type: 'UpdateWithdrawn', validFrom: today, data: { submission, reason } }];
  };

/**
 * What came of an approval whose facts are told. A row with facts is approved, whatever was decided of it meanwhile: what stands in the register cannot be
 * sent back or withdrawn any more. A row without, for it told nothing new, must wait still. What is no longer possible goes back with its reason.
 */
export const conclude =
  (id: ProposalId, submission: Uuid, approved: Rows<'UpdateApproved'>, impossible: Rows<'UpdateSentBack'>): DecideProposal =>
  (view, today) => {
    if (view === null) throw proposalNotFound(id);
    const waits = new Set(view.submission === submission ? waiting(view).map(rowKey) : []);
    const known = new Set(view.submission === submission ? view.rows.filter(({ state }) => state === 'approved').map(rowKey) : []);
    const rows = approved.filter((row) => !known.has(rowKey(row)) && (row.facts.length > 0 || waits.has(rowKey(row))));
    const told = new Set(rows.map(rowKey));
    const back = impossible.filter((row) => waits.has(rowKey(row)) && !told.has(rowKey(row)));
    return [
      ...(rows.length === 0 ? [] : [{ type: 'UpdateApproved' as const, validFrom: today, data: { submission, rows } }]),
      ...(back.length === 0 ? [] : [{ type: 'UpdateSentBack' as const, validFrom: today, data: { submission, rows: back } }]),
    ];
  };

/** The proposal as who decides on it saw it. @throws `PROPOSAL.NOT_FOUND`, `PROPOSAL.REPLACED` */
export function currentOf(id: ProposalId, view: ProposalView | null, submission: Uuid): ProposalView {
  if (view === null) throw proposalNotFound(id);
  if (view.submission === submission) return view;
  throw refused('REPLACED', 'Dit voorstel is intussen verbeterd en opnieuw voorgelegd; bekijk wat er nu staat en beslis daarover.');
}

/** @throws `PROPOSAL.DECIDED`, `PROPOSAL.UNKNOWN_ROW` */
export function assertWaiting(view: ProposalView, rows: readonly RowName[]): void {
  const known = new Set(view.rows.map(rowKey));
  const unknown = rows.find((row) => !known.has(rowKey(row)));
  if (unknown !== undefined)
    throw refused(
      'UNKNOWN_ROW',
      `Rij ${rowKey(unknown).slice(0, 120)} staat niet in dit voorstel; noem een blad en een rij die erin staan.`,
    );
  const waits = new Set(waiting(view).map(rowKey));
  const decided = rows.find((row) => !waits.has(rowKey(row)));
  if (decided === undefined && rows.length > 0) return;
  throw refused(
    'DECIDED',
    decided === undefined
      ? 'Er is geen rij meer die op goedkeuring wacht; bekijk wat ervan geworden is.'
      : `Over rij ${rowKey(decided)} is al beslist; bekijk wat ervan geworden is.`,
  );
}

const refused = (code: string, message: string) => new ForbiddenStep(`PROPOSAL.${code}`, message);

export const proposalNotFound = (id: string) =>
  new PeildatumError({
    code: 'PROPOSAL.NOT_FOUND',
    kind: 'not-found',
    message: `Voorstel ${id.slice(0, 40)} is er niet op deze klokken; kijk op /v1/voorstellen welke er zijn.`,
  });
