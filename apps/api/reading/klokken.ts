import type { ResolvedClocks } from '@peildatum/kernel';
import { EMBARGO_SAID } from '@peildatum/reporting';
import { answer, count, date, instant, nullable, optional, text, uuid, yesNo } from '../answers/answer.js';

/** The clocks of an answer, as every read gives them. */
export class Klokken extends answer({
  geldigOp: date('De peildatum: over welke datum dit gaat.'),
  bekendOp: nullable(instant('Vanaf wanneer de laatst meegetelde gebeurtenis bekend is; null bij een leeg register.')),
  volgnummer: count('Het nummer van de laatst meegetelde gebeurtenis; hiermee is dit antwoord te herhalen.'),
  laatsteGebeurtenis: nullable(uuid('De laatst meegetelde gebeurtenis.')),
  voorlopig: yesNo('Of er tot het gevraagde moment nog meer bekend kan worden.'),
  embargo: optional(text(EMBARGO_SAID)),
}) {}

export const klokkenOf = ({ validOn, knownAt, volgnummer, lastEventId, provisional }: ResolvedClocks): Klokken => ({
  geldigOp: validOn,
  bekendOp: knownAt,
  volgnummer,
  laatsteGebeurtenis: lastEventId,
  voorlopig: provisional,
});
