import { whereOf } from '@peildatum/importing';
import { type Actor, type Fault, isUuid } from '@peildatum/kernel';
import { GetProposalQuery, rowKey } from '@peildatum/proposals';
import type { ApiCore } from '../../../api/api-core.js';
import { placeOf, type TypedRow } from './typed-rows.js';

/** What must change in the rows of a proposal that went back, as what is wrong with the rows that are mended. @param mends absent: nothing is mended */
export async function commentsOn(
  core: Pick<ApiCore, 'queries'>,
  actor: Actor,
  mends: string | undefined,
  typed: readonly TypedRow[],
): Promise<Fault[]> {
  if (mends === undefined || !isUuid(mends)) return [];
  const { value } = await core.queries.execute(new GetProposalQuery(actor, mends, {}));
  const comments = new Map(value.rows.flatMap((row) => (row.state === 'sent-back' ? [[rowKey(row), row.comment ?? ''] as const] : [])));
  return typed.flatMap((row): Fault[] => {
    const comment = comments.get(rowKey(row.was));
    const field = whereOf(placeOf(row));
    return comment === undefined
      ? []
      : [{ code: 'PROPOSAL.SENT_BACK', kind: 'conflict', field, message: `${field}: Teruggestuurd: ${comment}` }];
  });
}
