import { parseEuro } from '@peildatum/kernel';
import { Euro, Jaar, Tekst } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { BedragfeitInput, from, GenoemdBedragInput, statedOf } from './budgetfeit.input.js';

export class TrancheInput extends GenoemdBedragInput {
  @Jaar('Het jaar van de tranche.')
  jaar!: number;
}

export class TrancheVervalInput extends BedragfeitInput {
  @Jaar('Het jaar van de tranche.')
  jaar!: number;

  @Euro({ omschrijving: 'Hoeveel er in alles van dit jaar is vervallen.' })
  bedrag!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

/** Of what lapsed; it needs a decision of its own. */
export class TrancheOverhevelingInput extends TrancheVervalInput {
  @Jaar('Het latere jaar waar het heen gaat.', 2025)
  naarJaar!: number;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;
}

export const factOfTranche = (input: TrancheInput): BudgetEvent => ({
  type: 'TrancheSet',
  validFrom: from(input),
  data: { year: input.jaar, part: statedOf(input.bedrag) },
});

export const factOfTrancheVerval = (input: TrancheVervalInput): BudgetEvent => ({
  type: 'TrancheLapsed',
  validFrom: from(input),
  data: { year: input.jaar, lapsed: parseEuro(input.bedrag, 'bedrag'), reason: input.reden },
});

export const factOfTrancheOverheveling = (input: TrancheOverhevelingInput): BudgetEvent => ({
  type: 'TrancheCarriedOver',
  validFrom: from(input),
  data: {
    from: input.jaar,
    to: input.naarJaar,
    carried: parseEuro(input.bedrag, 'bedrag'),
    decidedBy: input.besluitDoor,
    reason: input.reden,
  },
});
