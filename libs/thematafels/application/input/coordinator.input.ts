import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Id, Tekst } from '@peildatum/platform';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';

/** A new coordinator, without a name: that goes to the table `personen` alone, never into an event or a file. */
export class BenoemingInput {
  @Tekst(200, { omschrijving: 'De organisatie; die wordt gepubliceerd.', voorbeeld: 'VWS' })
  organisatie!: string;

  @Datum({ omschrijving: 'Vanaf welke datum; vandaag of eerder.' })
  geldigVanaf!: string;
}

/** The same where it may be somebody who is known already. */
export class BenoemingMetId extends BenoemingInput {
  @Id({ omschrijving: 'De persoon, zoals de benoeming haar gaf.', verplicht: false })
  persoon?: string;
}

export class OntslagInput {
  @Tekst(4_000, { omschrijving: 'Waarom; noem geen namen.' })
  reden!: string;

  @Datum({ omschrijving: 'Vanaf welke datum; vandaag of eerder.' })
  geldigVanaf!: string;
}

/** The same where nothing else says who. */
export class OntslagMetId extends OntslagInput {
  @Id({ omschrijving: 'De persoon, zoals de benoeming haar gaf.', verplicht: false })
  persoon?: string;
}

export const factOfBenoeming = ({ organisatie, geldigVanaf, persoon }: BenoemingMetId, newId: string): ThematafelEvent => ({
  type: 'CoordinatorAppointed',
  validFrom: geldigVanaf as CalendarDate,
  data: { person: persoon ?? newId, organisation: organisatie },
});

export const factOfOntslag = ({ reden, geldigVanaf, persoon }: OntslagMetId, person: string): ThematafelEvent => ({
  type: 'CoordinatorDismissed',
  validFrom: geldigVanaf as CalendarDate,
  data: { person: persoon ?? person, reason: reden },
});
