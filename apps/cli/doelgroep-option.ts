import { amsterdamDate, type ClockRequest } from '@peildatum/kernel';
import { AUDIENCES, type Audience, withheldFrom } from '@peildatum/publications';
import { type Command, Option } from 'commander';
import type { Peildatum } from '../runtime/peildatum.js';

export interface DoelgroepOption {
  readonly doelgroep: Audience;
}

/** The option with which a reading command says for whom it reads: the command line reads as the public does. */
export const withDoelgroep = (command: Command): Command =>
  command.addOption(
    new Option('--doelgroep <doelgroep>', 'voor wie: openbaar, of bo met wat nog onder embargo staat')
      .choices(AUDIENCES)
      .default('openbaar'),
  );

/** The clocks, with what that audience may not know of. */
export async function askedFor(
  { readModels, clock }: Pick<Peildatum, 'readModels' | 'clock'>,
  { doelgroep }: DoelgroepOption,
  clocks: ClockRequest,
): Promise<ClockRequest> {
  const withheld = await withheldFrom(readModels, doelgroep, amsterdamDate(clock.now()), clocks);
  return withheld === undefined ? clocks : { ...clocks, withheld };
}
