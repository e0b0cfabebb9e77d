import { Aantal, Jaar, Lijst, Tekst } from '@peildatum/platform';
import type { NormEvent } from '../../domain/norm.events.js';
import { Code, from, NormfeitInput } from './normfeit.input.js';

export class VerschuivingInput {
  @Code('Van welke instelling.')
  van!: string;

  @Code('Naar welke instelling.')
  naar!: string;

  @Aantal({ omschrijving: 'Hoeveel per jaar.', voorbeeld: 40 })
  volume!: number;
}

export class HerverdelingsscenarioInput extends NormfeitInput {
  @Code('De code van het scenario.')
  scenario!: string;

  @Tekst(100, { omschrijving: 'De regio, uit de waardelijst.', waardelijst: 'regios' })
  regio!: string;

  @Tekst(300, { omschrijving: 'Hoe het scenario heet.' })
  titel!: string;

  @Lijst(VerschuivingInput, 100, { omschrijving: 'Wie hoeveel aan wie zou overdragen.' })
  verschuivingen!: VerschuivingInput[];
}

export class HerverdelingsbesluitInput extends NormfeitInput {
  @Code('De code van het scenario.')
  scenario!: string;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;
}

export class VolumeverplaatsingInput extends NormfeitInput {
  @Tekst(100, { omschrijving: 'De regio, uit de waardelijst.', waardelijst: 'regios' })
  regio!: string;

  @Code('Van welke instelling.')
  van!: string;

  @Code('Naar welke instelling.')
  naar!: string;

  @Jaar('In welk jaar.')
  jaar!: number;

  @Aantal({ omschrijving: 'Hoeveel.', voorbeeld: 40 })
  volume!: number;

  @Tekst(500, { omschrijving: 'Een opmerking.', verplicht: false })
  toelichting?: string;
}

export const factOfHerverdelingsscenario = (input: HerverdelingsscenarioInput): NormEvent => ({
  type: 'RedistributionScenarioDrafted',
  validFrom: from(input),
  data: {
    scenario: input.scenario,
    region: input.regio,
    title: input.titel,
    transfers: input.verschuivingen.map(({ van, naar, volume }) => ({ from: van, to: naar, volume })),
  },
});

export const factOfHerverdelingsbesluit = (input: HerverdelingsbesluitInput): NormEvent => ({
  type: 'RedistributionAgreed',
  validFrom: from(input),
  data: { scenario: input.scenario, decidedBy: input.besluitDoor },
});

export const factOfVolumeverplaatsing = (input: VolumeverplaatsingInput): NormEvent => ({
  type: 'VolumeTransferred',
  validFrom: from(input),
  data: {
    region: input.regio,
    from: input.van,
    to: input.naar,
    year: input.jaar,
    volume: input.volume,
    note: input.toelichting ?? null,
  },
});
