import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Tekst } from '@peildatum/platform';
import type { PublicationCode, PublicationEvent } from '../../domain/publication.events.js';

abstract class EmbargofeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; vandaag of eerder.' })
  geldigVanaf!: string;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export class EmbargoInput extends EmbargofeitInput {
  @Datum({
    omschrijving: 'Vanaf welke dag de cijfers voor iedereen zijn. Weggelaten: totdat het embargo wordt opgeheven.',
    verplicht: false,
    voorbeeld: '2027-05-20',
  })
  tot?: string;
}

export class EmbargoOpheffingInput extends EmbargofeitInput {}

export const factOfEmbargo = (input: EmbargoInput, publication: PublicationCode): PublicationEvent => ({
  type: 'EmbargoSet',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { publication, until: (input.tot ?? null) as CalendarDate | null, decidedBy: input.besluitDoor, reason: input.reden },
});

export const factOfEmbargoOpheffing = (input: EmbargoOpheffingInput, publication: PublicationCode): PublicationEvent => ({
  type: 'EmbargoLifted',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { publication, decidedBy: input.besluitDoor, reason: input.reden },
});
