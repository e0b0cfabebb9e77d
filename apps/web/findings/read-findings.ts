import { type FindingView, finding } from '@peildatum/findings';
import type { ClockRequest } from '@peildatum/kernel';
import { ListSubjectsQuery } from '@peildatum/subjects';
import type { ApiCore } from '../../api/api-core.js';
import { bevindingIsAsked } from '../../api/bevindingen/bevindingen.routes.js';
import { MAX_LIMIT } from '../../api/reading/page-parameters.js';

/**
 * What auditors found about one thing, the newest first.
 * @param reader who asks, at what is known now: a finding about a day was written after it
 */
export async function readFindings(
  { queries }: Pick<ApiCore, 'queries'>,
  reader: ClockRequest,
  over: string,
): Promise<readonly FindingView[]> {
  const { value } = await queries.execute(new ListSubjectsQuery(finding, reader, { limit: MAX_LIMIT }, bevindingIsAsked({ over })));
  return [...value.items].sort((a, b) => (a.recordedOn < b.recordedOn ? 1 : -1));
}
