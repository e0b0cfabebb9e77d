import { DECISION_CODE, DECISION_CODE_FORM } from '@peildatum/governance';
import { saidBy } from '@peildatum/kernel';
import { Datum, Jaar, Keuze, Patroon, Tekst } from '@peildatum/platform';
import type { NormEvent } from '../../domain/norm.events.js';
import { Code, dateOf, from, Minimum, NormfeitInput } from './normfeit.input.js';
import { EENHEID_WORDS, GROND_WORDS } from './words.js';

const Besluit = () =>
  Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving: 'Het besluit van de Ronde Tafels waar het op rust; het moet genomen zijn.',
    verplicht: false,
    voorbeeld: 'normen-2024',
  });

/** What a norm says, proposed or decided. */
abstract class NormwaardeInput extends NormfeitInput {
  @Minimum('Het minimum per jaar. Weggelaten: niet gepubliceerd.')
  minimum?: number;

  @Keuze(Object.values(EENHEID_WORDS), { omschrijving: 'Per wat er geteld wordt.' })
  per!: string;

  @Datum({ omschrijving: 'Vanaf welke latere dag de norm geldt. Weggelaten: niet besloten.', verplicht: false })
  vanaf?: string;

  @Keuze(Object.values(GROND_WORDS), { omschrijving: 'Op welke grond; lager dan 100 kan alleen op wetenschappelijke grond.' })
  grond!: string;

  @Tekst(4_000, { omschrijving: 'De grond in woorden; bij een wetenschappelijke grond het onderzoek.', verplicht: false })
  onderbouwing?: string;
}

export class NormvoorstelInput extends NormwaardeInput {
  @Tekst(200, { omschrijving: 'Wie het voorstelt.' })
  voorgesteldDoor!: string;

  @Tekst(500, { omschrijving: 'Een opmerking.', verplicht: false })
  toelichting?: string;
}

export class VolumenormInput extends NormwaardeInput {
  @Tekst(200, { omschrijving: 'Wie besloot; geldigVanaf is de dag van het besluit.' })
  besluitDoor!: string;

  @Besluit()
  besluit?: string;

  @Tekst(500, { omschrijving: 'Een opmerking.', verplicht: false })
  toelichting?: string;
}

export class NormherzieningInput extends NormwaardeInput {
  @Tekst(200, { omschrijving: 'Wie besloot; geldigVanaf is de dag van het besluit.' })
  besluitDoor!: string;

  @Besluit()
  besluit?: string;

  @Tekst(4_000, { omschrijving: 'Waarom de norm verandert.' })
  reden!: string;
}

export class NormintrekkingInput extends NormfeitInput {
  @Tekst(200, { omschrijving: 'Wie besloot.' })
  besluitDoor!: string;

  @Besluit()
  besluit?: string;

  @Tekst(4_000, { omschrijving: 'Waarom de norm vervalt.' })
  reden!: string;
}

export class NormuitzonderingInput extends NormfeitInput {
  @Code('De instelling die is uitgezonderd.')
  instelling!: string;

  @Code('De locatie. Weggelaten: de hele instelling.', false)
  locatie?: string;

  @Jaar('Voor welk jaar.')
  jaar!: number;

  @Tekst(200, { omschrijving: 'Wie de uitzondering verleent.' })
  verleendDoor!: string;

  @Tekst(4_000, { omschrijving: 'Op welke grond.' })
  grond!: string;
}

const normOf = ({ minimum, per, vanaf, grond, onderbouwing }: NormwaardeInput) => ({
  minimum: minimum ?? null,
  per: saidBy(EENHEID_WORDS, per),
  from: dateOf(vanaf),
  ground: { kind: saidBy(GROND_WORDS, grond), text: onderbouwing ?? null },
});

export const factOfNormvoorstel = (input: NormvoorstelInput): NormEvent => ({
  type: 'VolumeNormProposed',
  validFrom: from(input),
  data: { ...normOf(input), proposedBy: input.voorgesteldDoor, note: input.toelichting ?? null },
});

export const factOfVolumenorm = (input: VolumenormInput): NormEvent => ({
  type: 'VolumeNormSet',
  validFrom: from(input),
  data: { ...normOf(input), decidedBy: input.besluitDoor, note: input.toelichting ?? null, decision: input.besluit ?? null },
});

export const factOfNormherziening = (input: NormherzieningInput): NormEvent => ({
  type: 'VolumeNormRevised',
  validFrom: from(input),
  data: { ...normOf(input), decidedBy: input.besluitDoor, reason: input.reden, decision: input.besluit ?? null },
});

export const factOfNormintrekking = (input: NormintrekkingInput): NormEvent => ({
  type: 'VolumeNormWithdrawn',
  validFrom: from(input),
  data: { decidedBy: input.besluitDoor, reason: input.reden, decision: input.besluit ?? null },
});

export const factOfNormuitzondering = (input: NormuitzonderingInput): NormEvent => ({
  type: 'NormExceptionGranted',
  validFrom: from(input),
  data: {
    institution: input.instelling,
    location: input.locatie ?? null,
    year: input.jaar,
    grantedBy: input.verleendDoor,
    ground: input.grond,
  },
});
