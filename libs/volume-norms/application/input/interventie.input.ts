import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Keuze, Lijst, Tekst } from '@peildatum/platform';
import type { NormEvent } from '../../domain/norm.events.js';
import { dateOf, from, NormfeitInput } from './normfeit.input.js';

export class InterventieInput extends NormfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de interventie heet.' })
  titel!: string;

  @Keuze(['1', '2'], { omschrijving: 'De tranche. Weggelaten: van geen van beide.', verplicht: false })
  tranche?: '1' | '2';

  @Tekst(200, { omschrijving: 'De Ronde Tafel die besluit. Weggelaten: niet in de bron.', verplicht: false })
  rondeTafel?: string;

  @Tekst(500, { omschrijving: 'Wat er volgt onder de norm, zoals afgesproken.', verplicht: false })
  gevolg?: string;
}

export class BevindingInput {
  @Tekst(200, { omschrijving: 'Het aspect.', voorbeeld: 'cascade-effecten' })
  aspect!: string;

  @Tekst(4_000, { omschrijving: 'Wat daarover gevonden is.' })
  bevinding!: string;
}

export class ImpactanalyseInput extends NormfeitInput {
  @Tekst(200, { omschrijving: 'Wie haar maakte.' })
  door!: string;

  @Lijst(BevindingInput, 20, { omschrijving: 'De bevindingen. Weggelaten: niet gepubliceerd.', verplicht: false })
  bevindingen?: BevindingInput[];

  @Tekst(4_000, { omschrijving: 'De conclusie. Weggelaten: niet gepubliceerd.', verplicht: false })
  conclusie?: string;
}

export class GemisteNormtermijnInput extends NormfeitInput {
  @Datum({ omschrijving: 'De dag waarop de norm uiterlijk vastgesteld had moeten zijn.' })
  uiterlijk!: string;

  @Tekst(500, { omschrijving: 'Een opmerking.', verplicht: false })
  toelichting?: string;
}

export class NormtoezichtInput extends NormfeitInput {
  @Datum({ omschrijving: 'Vanaf wanneer verzekeraars ernaar contracteren. Weggelaten: niet besloten.', verplicht: false })
  gecontracteerdVanaf?: string;

  @Datum({ omschrijving: 'Vanaf wanneer de inspectie erop toeziet. Weggelaten: niet besloten.', verplicht: false })
  toezichtVanaf?: string;

  @Tekst(200, { omschrijving: 'Wie daarover besloot.' })
  besluitDoor!: string;
}

export const factOfInterventie = (input: InterventieInput): NormEvent => ({
  type: 'InterventionListed',
  validFrom: from(input),
  data: {
    title: input.titel,
    tranche: input.tranche ?? null,
    rondeTafel: input.rondeTafel ?? null,
    consequence: input.gevolg ?? null,
  },
});

export const factOfImpactanalyse = (input: ImpactanalyseInput): NormEvent => ({
  type: 'ImpactAnalysisRecorded',
  validFrom: from(input),
  data: {
    by: input.door,
    findings: (input.bevindingen ?? []).map(({ aspect, bevinding }) => ({ aspect, finding: bevinding })),
    conclusion: input.conclusie ?? null,
  },
});

export const factOfGemisteNormtermijn = (input: GemisteNormtermijnInput): NormEvent => ({
  type: 'NormDueMissed',
  validFrom: from(input),
  data: { due: input.uiterlijk as CalendarDate, note: input.toelichting ?? null },
});

export const factOfNormtoezicht = (input: NormtoezichtInput): NormEvent => ({
  type: 'NormSupervisionSet',
  validFrom: from(input),
  data: {
    contractedFrom: dateOf(input.gecontracteerdVanaf),
    supervisedFrom: dateOf(input.toezichtVanaf),
    decidedBy: input.besluitDoor,
  },
});
