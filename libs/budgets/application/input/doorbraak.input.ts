import { DECISION_CODE, DECISION_CODE_FORM } from '@peildatum/governance';
import { parseEuro, saidBy } from '@peildatum/kernel';
import { Datum, Euro, EuroZoalsGenoemd, Jaar, Keuze, Patroon, Teksten } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { BedragfeitInput, from, GenoemdBedragInput, Naam, publishedOf, statedOf } from './budgetfeit.input.js';
import { DOEL_WORDS } from './words.js';

export class DoorbraakPlafondInput extends GenoemdBedragInput {
  @Jaar('Het jaar.', 2027)
  jaar!: number;

  @EuroZoalsGenoemd({ omschrijving: 'Het deel daarvan voor het sociaal domein. Weggelaten: geen apart deel.', verplicht: false })
  sociaalDomein?: string;

  @Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving: 'Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn.',
    verplicht: false,
    voorbeeld: 'bo-doorbraak',
  })
  besluit?: string;
}

export class DoorbraakToekenningInput extends BedragfeitInput {
  @Naam('De naam van de aanvraag.')
  aanvraag!: string;

  @Jaar('Van welk jaar de middelen zijn.', 2027)
  jaar!: number;

  @Euro({ omschrijving: 'Hoeveel er is toegekend.' })
  bedrag!: string;

  @Keuze(Object.values(DOEL_WORDS), { omschrijving: 'Waarvoor.' })
  doel!: string;

  @Teksten(20, { omschrijving: 'De zorgaanbieders die aanvragen.', verplicht: false })
  zorgaanbieders?: string[];

  @Teksten(20, { omschrijving: 'De zorgverzekeraars die aanvragen.', verplicht: false })
  verzekeraars?: string[];

  @Teksten(20, { omschrijving: 'De gemeenten die meedoen; nooit alleen.', verplicht: false })
  gemeenten?: string[];

  @Datum({ omschrijving: 'Wanneer de NZa toetste of het past binnen het plafond van het jaar.' })
  getoetstOp!: string;
}

export const factOfDoorbraakPlafond = (input: DoorbraakPlafondInput): BudgetEvent => ({
  type: 'BreakthroughCeilingSet',
  validFrom: from(input),
  data: {
    year: input.jaar,
    ceiling: statedOf(input.bedrag),
    socialDomain: publishedOf(input.sociaalDomein, 'sociaalDomein'),
    decision: input.besluit ?? null,
  },
});

export const factOfDoorbraakToekenning = (input: DoorbraakToekenningInput): BudgetEvent => ({
  type: 'BreakthroughGranted',
  validFrom: from(input),
  data: {
    application: input.aanvraag,
    year: input.jaar,
    granted: parseEuro(input.bedrag, 'bedrag'),
    purpose: saidBy(DOEL_WORDS, input.doel),
    applicants: [
      ...named('provider', input.zorgaanbieders),
      ...named('insurer', input.verzekeraars),
      ...named('municipality', input.gemeenten),
    ],
    testedByNza: input.getoetstOp,
  },
});

const named = <K extends 'provider' | 'insurer' | 'municipality'>(kind: K, names: readonly string[] = []) =>
  names.map((name) => ({ name, kind }));
