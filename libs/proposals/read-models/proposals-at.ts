import { factsOf, type Snapshot, toldAt } from '@peildatum/projections';
import type { ProposalData, ProposalEvent, ProposalId } from '../domain/proposal.events.js';
import { type ProposalView, proposalView, type ToldStep } from '../domain/proposal.view.js';
import { proposalProjection, ROWS } from './proposal.projection.js';

export type SubmittedRow = ProposalData<'UpdateSubmitted'>['rows'][number];

/** Every proposal at the snapshot's clocks (or those of `ids`), the newest first. */
export async function proposalsAt(snapshot: Snapshot, ids?: readonly ProposalId[]): Promise<readonly ProposalView[]> {
  const found: ProposalView[] = [];
  for (const [id, told] of await toldAt<ProposalEvent>(snapshot, proposalProjection, ids)) {
    const view = proposalView(id as ProposalId, told as unknown as readonly ToldStep[]);
    if (view !== null) found.push(view);
  }
  return found.sort(byKey);
}

/** The newest submission first. What pages are read by. */
export const keyOf = ({ id, steps }: ProposalView): string => {
  const at = steps.findLast(({ type }) => type === 'UpdateSubmitted')?.at ?? '';
  return `${String(LATEST - Date.parse(at)).padStart(16, '0')} ${id}`;
};
const LATEST = 8.64e15;
const byKey = (a: ProposalView, b: ProposalView): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** What the rows of a submission say. */
export async function submittedRowsAt(
  snapshot: Snapshot,
  { id, submission }: Pick<ProposalView, 'id' | 'submission'>,
): Promise<readonly SubmittedRow[]> {
  const facts = factsOf({
    table: snapshot.table(proposalProjection),
    aspect: ROWS,
    columns: 'event_id, value',
    where: 'f.subject = $3 AND f.event_id = $4::uuid',
  });
  const [row] = await snapshot.query<{ readonly value: { readonly rows: readonly SubmittedRow[] } }>(`SELECT value FROM ${facts} AS fact`, [
    ...snapshot.boundsAt(snapshot.validOn, { future: true }),
    id,
    submission,
  ]);
  return row?.value.rows ?? [];
}
