import { factsOf, type Snapshot, toldAt } from '@peildatum/projections';
import type { ProposalData, ProposalEvent, ProposalId } from '../domain/proposal.events.js';
import { type ProposalView, proposalView, type ToldStep } from '../domain/proposal.view.js';
import { proposalProjection, ROWS } from './proposal.projection.js';

export type SubmittedRow = ProposalData<'UpdateSubmitted'>['rows'][number];

interface Submitted {
  readonly subject: ProposalId;
  readonly value: { readonly rows: readonly SubmittedRow[] };
}

/** Every proposal at the snapshot's clocks (or those of `ids`), the newest first. */
export async function proposalsAt(snapshot: Snapshot, ids?: readonly ProposalId[]): Promise<readonly ProposalView[]> {
  const found: ProposalView[] = [];
  for (const [id, told] of await toldAt<ProposalEvent>(snapshot, proposalProjection, ids)) {
    const view = proposalView(id as ProposalId, told as unknown as readonly ToldStep[]);
    if (view !== null) found.push(view);
  }
  return found.sort(byKey);
}

/** Of a submission its thematafel, as the index has it. */
const THEMATAFEL = "(f.value #>> '{data,thematafel}')";

/** Those of one thematafel: the others are not read. */
export async function proposalsOf(snapshot: Snapshot, thematafel: string): Promise<readonly ProposalView[]> {
  const steps = factsOf({ table: snapshot.table(proposalProjection), aspect: 'fact', columns: '', where: `${THEMATAFEL} = $3` });
  const rows = await snapshot.query<{ readonly subject: ProposalId }>(`SELECT DISTINCT subject FROM ${steps} AS fact`, [
    ...snapshot.boundsAt(snapshot.validOn, { future: true }),
    thematafel,
  ]);
  const ids = rows.map(({ subject }) => subject);
  return ids.length === 0 ? [] : await proposalsAt(snapshot, ids);
}

/** The newest submission first. What pages are read by. */
export const keyOf = ({ id, steps }: ProposalView): string => {
  const at = steps.findLast(({ type }) => type === 'UpdateSubmitted')?.at ?? '';
  return `${String(LATEST - Date.parse(at)).padStart(16, '0')} ${id}`;
};
const LATEST = 8.64e15;
const byKey = (a: ProposalView, b: ProposalView): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** What the rows of the newest submission of each say, by the id of the proposal. */
export async function submittedRowsAt(
  snapshot: Snapshot,
  proposals: readonly Pick<ProposalView, 'id' | 'submission'>[],
): Promise<ReadonlyMap<ProposalId, readonly SubmittedRow[]>> {
  const facts = factsOf({
    table: snapshot.table(proposalProjection),
    aspect: ROWS,
    columns: 'event_id, value',
    where: 'f.subject = ANY ($3::text[]) AND f.event_id = ANY ($4::uuid[])',
  });
  const found = await snapshot.query<Submitted>(`SELECT subject, value FROM ${facts} AS fact`, [
    ...snapshot.boundsAt(snapshot.validOn, { future: true }),
    proposals.map(({ id }) => id),
    proposals.map(({ submission }) => submission),
  ]);
  return new Map(found.map(({ subject, value }) => [subject, value.rows]));
}
