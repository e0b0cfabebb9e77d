import { parseEuro } from '@peildatum/kernel';
import { Euro, Munt, Tekst } from '@peildatum/platform';
import type { PlanCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { FeitInput, from } from './feit.input.js';

/** What is asked, where a source names it, or another amount, after the submission. */
export class GevraagdBedragInput extends FeitInput {
  @Euro({ omschrijving: 'Het bedrag dat vanaf die datum wordt gevraagd.' })
  bedrag!: string;

  @Munt()
  munt?: string;

  @Tekst(4_000, { omschrijving: 'Waarom het nu pas bekend is, of anders is.', verplicht: false })
  toelichting?: string;
}

const requestOf = ({ bedrag, toelichting }: GevraagdBedragInput) => ({
  requested: parseEuro(bedrag, 'bedrag'),
  explanation: toelichting ?? null,
});

export const factOfToetsGevraagd = (input: GevraagdBedragInput): TellableDossierFact => ({
  type: 'SnelleToetsAmountRequested',
  validFrom: from(input),
  data: requestOf(input),
});

export const factOfPlanGevraagd = (input: GevraagdBedragInput, plan: PlanCode): TellableDossierFact => ({
  type: 'PlanAmountRequested',
  validFrom: from(input),
  data: { plan, ...requestOf(input) },
});
