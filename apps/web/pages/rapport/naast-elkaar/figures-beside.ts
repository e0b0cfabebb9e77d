import { type BesideFigure, besideEachOther, readingOfKept } from '@peildatum/comparing';
import type { ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../../../../api/api-core.js';
import { reportOf } from './report-of.js';
import type { Sides } from './sides.js';

/** Every figure of two editions beside each other, as somebody may read them. */
export async function figuresBeside(
  core: Pick<ApiCore, 'queries'>,
  { van, tot }: Sides,
  reader: ClockRequest,
): Promise<readonly BesideFigure[]> {
  const [left, right] = [await reportOf(core, van, reader), await reportOf(core, tot, reader)];
  return besideEachOther(readingOfKept(left), readingOfKept(right));
}
