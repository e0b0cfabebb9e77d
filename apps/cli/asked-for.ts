import { amsterdamDate, type ClockRequest } from '@peildatum/kernel';
import { withheldFrom } from '@peildatum/publications';
import type { Peildatum } from '../runtime/peildatum.js';
import type { DoelgroepOption } from './doelgroep-option.js';

/** The clocks, with what that audience may not know of. */
export async function askedFor(
  { readModels, clock }: Pick<Peildatum, 'readModels' | 'clock'>,
  { doelgroep }: DoelgroepOption,
  clocks: ClockRequest,
): Promise<ClockRequest> {
  const withheld = await withheldFrom(readModels, doelgroep, amsterdamDate(clock.now()), clocks);
  return withheld === undefined ? clocks : { ...clocks, withheld };
}
