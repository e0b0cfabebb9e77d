import { Aantal, Datum, Keuze } from '@peildatum/platform';
import { AUDIENCES, type Audience } from '@peildatum/publications';
import { COUNTED_OBJECTS, type CountedObject } from '@peildatum/reporting';

export class BevriezingInput {
  @Datum({ omschrijving: 'De peildatum van het rapport. Weggelaten: die van de editie.', verplicht: false })
  geldigOp?: string;

  @Aantal({ omschrijving: 'Tot en met welke gebeurtenis het telt. Weggelaten: alles wat nu bekend is.', verplicht: false })
  volgnummer?: number;

  @Keuze(AUDIENCES, { omschrijving: 'Voor wie het rapport is.' })
  doelgroep!: Audience;

  @Keuze(COUNTED_OBJECTS, {
    omschrijving:
      'Wat per sector, thema en regio wordt geteld. Weggelaten: wat de editie van de rapportage noemt, en anders snelle toetsen.',
    verplicht: false,
  })
  tel?: CountedObject;
}
