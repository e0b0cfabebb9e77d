import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Id, Tekst } from '@peildatum/platform';
import type { ThematafelEvent } from '@peildatum/thematafels';

/** A new coordinator. The name goes to the table `personen` alone, never into an event. */
export class BenoemingInput {
  @Tekst(200, { omschrijving: 'De naam; zij blijft buiten het logboek en wordt niet gepubliceerd.', voorbeeld: 'A. de Vries' })
  naam!: string;

  @Tekst(200, { omschrijving: 'De organisatie; die wordt gepubliceerd.', voorbeeld: 'VWS' })
  organisatie!: string;

  @Datum({ omschrijving: 'Vanaf welke datum; vandaag of eerder.' })
  geldigVanaf!: string;
}

/** An appointment as it should have been told: of a person who is known already. */
export class BenoemingVervanging {
  @Id({ omschrijving: 'De persoon, zoals de benoeming haar gaf.' })
  persoon!: string;

  @Tekst(200, { omschrijving: 'De organisatie.' })
  organisatie!: string;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

export class OntslagInput {
  @Tekst(4_000, { omschrijving: 'Waarom; noem geen namen.' })
  reden!: string;

  @Datum({ omschrijving: 'Vanaf welke datum; vandaag of eerder.' })
  geldigVanaf!: string;
}

export class OntslagVervanging extends OntslagInput {
  @Id({ omschrijving: 'De persoon.' })
  persoon!: string;
}

export const factOfBenoeming = (
  { organisatie, geldigVanaf }: Pick<BenoemingInput, 'organisatie' | 'geldigVanaf'>,
  person: string,
): ThematafelEvent => ({
  type: 'CoordinatorAppointed',
  validFrom: geldigVanaf as CalendarDate,
  data: { person, organisation: organisatie },
});

export const factOfOntslag = ({ reden, geldigVanaf }: OntslagInput, person: string): ThematafelEvent => ({
  type: 'CoordinatorDismissed',
  validFrom: geldigVanaf as CalendarDate,
  data: { person, reason: reden },
});
