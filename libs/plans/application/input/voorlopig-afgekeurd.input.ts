import { Keuze } from '@peildatum/platform';
import type { IntakeEvent } from '../../domain/intake.events.js';
import { FeitInput, from } from './feit.input.js';

const SHARES = { 'een-deel': 'some', 'niet-gepubliceerd': 'not-published' } as const;

/** That a source says of the rejected snelle toetsen that some are provisionally rejected, and not how many or which. */
export class VoorlopigAfgekeurdInput extends FeitInput {
  @Keuze(Object.keys(SHARES), {
    omschrijving:
      'Hoeveel van de afgekeurde snelle toetsen voorlopig zijn afgekeurd: een-deel (zonder getal), of vanaf die datum weer niet-gepubliceerd.',
  })
  deel!: string;
}

export const factOfVoorlopigAfgekeurd = (input: VoorlopigAfgekeurdInput): IntakeEvent => ({
  type: 'ProvisionalShareStated',
  validFrom: from(input),
  data: { share: SHARES[input.deel as keyof typeof SHARES] },
});
