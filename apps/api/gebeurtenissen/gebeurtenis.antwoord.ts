import {
  isUnreadable,
  type ListedEvent,
  type PublicEvent,
  type PublicUnreadable,
  publicCommandFields,
  publicCoreFields,
  publicEvent,
  publicListed,
  publicPersonFields,
  publicPlaceFields,
  publicReasonFields,
  publicUnreadableFields,
  publicWhoFields,
} from '@peildatum/audit';
import { answer, of } from '../answers/answer.js';

class Wie extends answer(publicWhoFields) {}

class WiePrecies extends answer(publicPersonFields, Wie) {}

class Kern extends answer(publicCoreFields) {}

/** What happened, as everyone may read it in the history of a subject: without the person. */
export class Geschiedenisregel extends answer({ wie: of(Wie, 'Namens wie het werd vastgelegd.') }, Kern) {}

/** An event as the auditor reads it. */
export class Gebeurtenis
  extends answer(
    {
      ...publicPlaceFields,
      wie: of(WiePrecies, 'Door wie het werd vastgelegd.'),
      ...publicCommandFields,
    },
    Kern,
  )
  implements PublicEvent {}

class Onleesbaar extends answer(publicReasonFields) {}

/** An event that this program cannot read: where it stands, and why it says no more. */
export class OnleesbareGebeurtenis
  extends answer({
    ...publicUnreadableFields,
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
