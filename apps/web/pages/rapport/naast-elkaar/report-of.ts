import { type EditionView, KeptReportQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import { RenderReportQuery, type Report } from '@peildatum/reporting';
import type { ApiCore } from '../../../../api/api-core.js';

/** The report of an edition as it was kept, where it was; else as it is made of its peildatum now. */
export async function reportOf(
  { queries }: Pick<ApiCore, 'queries'>,
  { code, peildatum, frozen }: EditionView,
  reader: ClockRequest,
): Promise<Report> {
  const { kept, ...clocks } =
    frozen === null ? { kept: undefined, ...reader, validOn: peildatum } : await queries.execute(new KeptReportQuery(code, reader));
  if (kept !== undefined) return kept;
  const { value } = await queries.execute(new RenderReportQuery(clocks, { format: 'json' }));
  return JSON.parse(String(value.bytes)) as Report;
}
