import { governanceAt, governanceProjection } from '@peildatum/governance';
import { addDays, type CalendarDate, type ClockRequest, PeildatumError } from '@peildatum/kernel';
import type { ReadModels } from '@peildatum/projections';

/**
 * The peildatum of the newest edition that is not after a date, with what was known then.
 * @throws PeildatumError `EDITION.NOT_FOUND` where there is none
 */
export async function editionUntil(readModels: ReadModels, clocks: ClockRequest, field: string): Promise<CalendarDate> {
  const found = await editionAt(readModels, clocks);
  if (found !== null) return found;
  throw new PeildatumError({
    code: 'EDITION.NOT_FOUND',
    kind: 'invalid',
    message: `${field}: bij deze klokken is er geen editie om mee te vergelijken; geef zelf een datum.`,
    field,
  });
}

/** The one before it. @throws PeildatumError `EDITION.NOT_FOUND` */
export const editionBefore = (readModels: ReadModels, clocks: ClockRequest, date: CalendarDate, field: string): Promise<CalendarDate> =>
  editionUntil(readModels, { ...clocks, validOn: addDays(date, -1) }, field);

/** The peildatums of the editions of a period, the oldest first; as many of the last ones as may be given. */
export async function editionsBetween(
  readModels: ReadModels,
  clocks: ClockRequest,
  { from, to, most }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly most: number },
): Promise<CalendarDate[]> {
  const found: CalendarDate[] = [];
  for (let until = to; found.length < most; ) {
    const peildatum = await editionAt(readModels, { ...clocks, validOn: until });
    if (peildatum === null || peildatum < from) break;
    found.unshift(peildatum);
    until = addDays(peildatum, -1);
  }
  return found;
}

/** The peildatum of the newest edition that is not after the date of the clocks; null: there is none. */
export const editionAt = (readModels: ReadModels, clocks: ClockRequest): Promise<CalendarDate | null> =>
  readModels.at({ ...clocks, uses: [governanceProjection] }, async (snapshot) => (await governanceAt(snapshot)).edition?.peildatum ?? null);
