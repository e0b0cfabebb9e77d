import { MOST_TRIED, PreviewRestatementsQuery, type Restatements } from '@peildatum/editions';
import type { Actor, ClockRequest } from '@peildatum/kernel';
import { type ProposalId, TryProposalQuery } from '@peildatum/proposals';
import type { ApiCore } from '../../../api/api-core.js';

/** Which figures of frozen editions approving a proposal would restate; null: it is too much to say. */
export async function restatedBy(
  { queries }: Pick<ApiCore, 'queries'>,
  actor: Actor,
  id: ProposalId,
  reader: ClockRequest,
): Promise<Restatements | null> {
  const tried = await queries.execute(new TryProposalQuery(actor, id, reader));
  return tried.length > MOST_TRIED ? null : await queries.execute(new PreviewRestatementsQuery(tried, reader));
}
