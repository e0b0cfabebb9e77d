import type { ClockRequest } from '@peildatum/kernel';
import { isOverdue, type ThematafelLetter } from '@peildatum/thematafels';
import type { WorksheetMark } from '@peildatum/worksheets';
import type { ApiCore } from '../../../api/api-core.js';
import { allActions } from '../acties/all-actions.js';

/** The codes of the actions of a thematafel that should have been ready by now; of another werkblad or sheet none. */
export async function lateActions(
  core: Pick<ApiCore, 'queries'>,
  asked: ClockRequest,
  { word, code }: Pick<WorksheetMark, 'word' | 'code'>,
  sheet: string,
): Promise<ReadonlySet<string>> {
  if (word !== 'thematafel' || sheet !== 'acties') return new Set();
  const { clocks, actions } = await allActions(core, asked, { thematafels: [code as ThematafelLetter] });
  return new Set(actions.filter((action) => isOverdue(action, clocks.validOn)).map((action) => action.code));
}
