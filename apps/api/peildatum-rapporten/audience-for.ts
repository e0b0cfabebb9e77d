import { type Actor, PeildatumError } from '@peildatum/kernel';
import { type Audience, audienceOf } from '@peildatum/publications';

/**
 * For whom a report is made: for all who may read it, unless somebody who is inside the embargoes asks for the report of the BO.
 * To anybody else that one is not there, whether or not anything is under embargo.
 * @throws PeildatumError `REPORT.NOT_FOUND`
 */
export function audienceFor(actor: Actor | null, asked: Audience = 'openbaar'): Audience {
  if (asked === 'openbaar' || audienceOf(actor) === 'bo') return asked;
  throw new PeildatumError({
    code: 'REPORT.NOT_FOUND',
    kind: 'not-found',
    message: "Voor doelgroep 'bo' is er voor u geen rapport; vraag het zonder doelgroep, of meld u aan met een rol binnen het BO.",
    field: 'doelgroep',
  });
}
