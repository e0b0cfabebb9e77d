import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, Jaar, Keuze, Tekst } from '@peildatum/platform';
import type { InstitutionEvent } from '../../domain/norm.events.js';
import { Code, from, NormfeitInput } from './normfeit.input.js';
import { VOLUMESTATUS_WORDS } from './words.js';

export class InstellingInput extends NormfeitInput {
  @Tekst(200, { omschrijving: 'Hoe de instelling heet.' })
  naam!: string;

  @Tekst(100, { omschrijving: 'De regio, uit de waardelijst. Weggelaten: niet in de bron.', verplicht: false, waardelijst: 'regios' })
  regio?: string;
}

export class LocatieInput extends NormfeitInput {
  @Code('De code van de locatie.')
  locatie!: string;

  @Tekst(200, { omschrijving: 'Hoe de locatie heet.' })
  naam!: string;

  @Aantal({ omschrijving: 'Het level van het traumacentrum, 1 tot en met 3. Weggelaten: geen.', verplicht: false })
  traumalevel?: number;
}

export class VolumeInput extends NormfeitInput {
  @Code('De interventie.')
  interventie!: string;

  @Code('De locatie. Weggelaten: de hele instelling.', false)
  locatie?: string;

  @Jaar('Het jaar waarover.')
  jaar!: number;

  @Aantal({ omschrijving: 'Hoe vaak de interventie is gedaan.', voorbeeld: 120 })
  volume!: number;

  @Keuze(Object.values(VOLUMESTATUS_WORDS), { omschrijving: 'Of het volume nog kan veranderen.' })
  status!: string;

  @Datum({ omschrijving: 'De peildatum van de gegevens zelf.' })
  stand!: string;

  @Tekst(200, { omschrijving: 'Wie het volume opgaf.' })
  opgegevenDoor!: string;
}

export const factOfInstelling = (input: InstellingInput): InstitutionEvent => ({
  type: 'InstitutionRegistered',
  validFrom: from(input),
  data: { name: input.naam, region: input.regio ?? null },
});

export const factOfLocatie = (input: LocatieInput): InstitutionEvent => ({
  type: 'LocationRegistered',
  validFrom: from(input),
  data: { location: input.locatie, name: input.naam, traumaLevel: input.traumalevel ?? null },
});

export const factOfVolume = (input: VolumeInput): InstitutionEvent => ({
  type: 'VolumeReported',
  validFrom: from(input),
  data: {
    intervention: input.interventie,
    location: input.locatie ?? null,
    year: input.jaar,
    volume: input.volume,
    provisional: saidBy(VOLUMESTATUS_WORDS, input.status),
    dataDate: input.stand as CalendarDate,
    reportedBy: input.opgegevenDoor,
  },
});
