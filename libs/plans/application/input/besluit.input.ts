import { refusedField } from '@peildatum/kernel';
import { Keuze, Tekst } from '@peildatum/platform';
import type { PlanCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { FeitInput, from } from './feit.input.js';
import { termsOf, VoorwaardenInput } from './voorwaarden.input.js';

/** On what terms a plan would be approved. */
export class VoorgenomenBesluitInput extends VoorwaardenInput {}

export const factOfVoorgenomenBesluit = (input: VoorgenomenBesluitInput, plan: PlanCode): TellableDossierFact => ({
  type: 'PlanDecisionIntended',
  validFrom: from(input),
  data: { plan, terms: termsOf(input) },
});

/** What one market-leading insurer decides. */
export class VerzekeraarsbesluitInput extends FeitInput {
  @Tekst(100, {
    omschrijving: 'De marktleidende zorgverzekeraar die besluit. Weggelaten: zij keurden goed en de bron noemt niet wie zij zijn.',
    verplicht: false,
  })
  verzekeraar?: string;

  @Keuze(['goedgekeurd', 'afgekeurd'], { omschrijving: 'Het besluit.' })
  besluit!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

/** @throws InvalidInput for a rejection of nobody: it takes one insurer to reject, and a plan may be rejected without saying who did. */
export function factOfVerzekeraarsbesluit(input: VerzekeraarsbesluitInput, plan: PlanCode): TellableDossierFact {
  const validFrom = from(input);
  const explanation = input.toelichting ?? null;
  const approved = input.besluit === 'goedgekeurd';
  if (input.verzekeraar !== undefined)
    return {
      type: 'InsurerDecisionGiven',
      validFrom,
      data: { plan, insurer: input.verzekeraar, decision: approved ? 'approved' : 'rejected', explanation },
    };
  if (approved) return { type: 'UnnamedInsurersApproved', validFrom, data: { plan, explanation } };
  throw refusedField('verzekeraar', 'noem wie het plan afkeurde; noemt de bron dat niet, leg dan de stap afgekeurd van het plan vast');
}

/** What a municipality says of a plan with sociaal domein. */
export class GemeentelijkeBeoordelingInput extends FeitInput {
  @Tekst(100, { omschrijving: 'De gemeente.' })
  gemeente!: string;

  @Keuze(['positief', 'negatief'], { omschrijving: 'Het oordeel.' })
  oordeel!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

export const factOfGemeentelijkeBeoordeling = (input: GemeentelijkeBeoordelingInput, plan: PlanCode): TellableDossierFact => ({
  type: 'MunicipalityAssessmentGiven',
  validFrom: from(input),
  data: {
    plan,
    municipality: input.gemeente,
    verdict: input.oordeel === 'positief' ? 'positive' : 'negative',
    explanation: input.toelichting ?? null,
  },
});

/** New terms of an approved plan: every KPI of the plan is named, at 0 if it no longer counts. */
export class BedragherzieningInput extends VoorwaardenInput {
  @Tekst(4_000, { omschrijving: 'Waarom het bedrag is herzien.' })
  reden!: string;
}

export const factOfBedragherziening = (input: BedragherzieningInput, plan: PlanCode): TellableDossierFact => ({
  type: 'PlanAmountRevised',
  validFrom: from(input),
  data: { plan, terms: termsOf(input), reason: input.reden },
});
