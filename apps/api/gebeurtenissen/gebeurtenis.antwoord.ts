import { isUnreadable, type ListedEvent, type PublicEvent, type PublicUnreadable, publicEvent, publicListed } from '@peildatum/audit';
import { ROLES } from '@peildatum/kernel';
import { HERKOMSTEN } from '@peildatum/platform';
import { answer, anyObject, count, date, instant, integer, nullable, of, oneOf, text, uuid } from '../answers/answer.js';

class Wie extends answer({
  rol: oneOf<string>(ROLES, 'De rol.'),
  organisatie: text('De organisatie.'),
  thematafel: nullable(text('De eigen thematafel van een coördinator.')),
}) {}

class WiePrecies extends answer({ persoon: uuid('De persoon; een naam staat nooit in het logboek.') }, Wie) {}

class Kern extends answer({
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  id: uuid('De id; een correctie noemt haar.'),
  soort: text('De soort, zoals zij in het logboek staat.', { example: 'ActionCompleted' }),
  geldigVanaf: date('Vanaf welke datum het feit geldt.'),
  bekendOp: instant('Vanaf wanneer het register het weet.'),
  vastgelegdOp: instant('Wanneer het werd vastgelegd.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
  bron: nullable(text('Document en regel.')),
  corrigeert: nullable(uuid('De gebeurtenis die deze corrigeert.')),
  gegevens: anyObject('De gegevens, zoals zij in het logboek staan.'),
}) {}

/** What happened, as everyone may read it in the history of a subject: without the person. */
export class Geschiedenisregel extends answer({ wie: of(Wie, 'Namens wie het werd vastgelegd.') }, Kern) {}

/** An event as the auditor reads it. */
export class Gebeurtenis
  extends answer(
    {
      onderwerp: text('De stroom: het onderwerp.', { example: 'actie-IZA-L-001' }),
      revisie: count('De plaats in de stroom, vanaf 0.'),
      wie: of(WiePrecies, 'Door wie het werd vastgelegd.'),
      opdracht: uuid('De opdracht waaruit zij voortkwam.'),
      correlatie: uuid('De aanvraag waarin dat gebeurde (X-Correlatie-Id).'),
    },
    Kern,
  )
  implements PublicEvent {}

class Onleesbaar extends answer({
  reden: text('Wat eraan mankeert.'),
  overgeslagen: nullable(text('Waarom een beheerder haar liet overslaan; null als dat niet nodig was.')),
}) {}

/** An event that this program cannot read: where it stands, and why it says no more. */
export class OnleesbareGebeurtenis
  extends answer({
    volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
    id: uuid('De id.'),
    soort: text('De soort, zoals zij in het logboek staat.'),
    onderwerp: text('De stroom: het onderwerp.', { example: 'actie-IZA-L-001' }),
    revisie: count('De plaats in de stroom, vanaf 0.'),
    bekendOp: instant('Vanaf wanneer zij in het register staat.'),
    onleesbaar: of(Onleesbaar, 'Waarom er verder niets van te zeggen is.'),
  })
  implements PublicUnreadable {}

export const gebeurtenisOf: (event: ListedEvent) => Gebeurtenis | OnleesbareGebeurtenis = publicListed;

export function geschiedenisregelOf(event: ListedEvent): Geschiedenisregel | OnleesbareGebeurtenis {
  if (isUnreadable(event)) return gebeurtenisOf(event) as OnleesbareGebeurtenis;
  const { volgnummer, id, soort, geldigVanaf, bekendOp, vastgelegdOp, herkomst, bron, corrigeert, gegevens, wie } = publicEvent(event);
  const { rol, organisatie, thematafel } = wie;
  return {
    volgnummer,
    id,
    soort,
    geldigVanaf,
    bekendOp,
    vastgelegdOp,
    herkomst,
    bron,
    corrigeert,
    wie: { rol, organisatie, thematafel },
    gegevens,
  };
}
