import type { ClockRequest } from '@peildatum/kernel';
import { RenderReportQuery, type SummaryPage } from '@peildatum/reporting';
import type { ApiCore } from '../../../api/api-core.js';

/** The one page of the report at a pair of clocks. It is read from the bytes that are kept of it: whoever steps to and fro has it made once. */
export async function readSummary({ queries }: Pick<ApiCore, 'queries'>, asked: ClockRequest): Promise<SummaryPage> {
  const { value } = await queries.execute(new RenderReportQuery(asked, { format: 'json', part: 'samenvatting' }));
  return JSON.parse(String(value.bytes)) as SummaryPage;
}
