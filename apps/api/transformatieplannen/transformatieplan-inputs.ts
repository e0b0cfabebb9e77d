import {
  BedragherzieningInput,
  BeschikkingInput,
  GemeentelijkeBeoordelingInput,
  GevraagdBedragInput,
  PlanAanduidingInput,
  PlanStapInput,
  planFacts,
  type TellableDossierFact,
  TransformatieplanInput,
  VerzekeraarsbesluitInput,
  VerzekeraarsInput,
  VoorgenomenBesluitInput,
  VwsRouteInput,
} from '@peildatum/plans';
import { Aantal } from '@peildatum/platform';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { kindsOf } from '../writing/fact-kinds.js';

/** A new plan on the snelle toets in the address. */
class NieuwTransformatieplanInput extends TransformatieplanInput {
  @Aantal({
    omschrijving: 'Het hoeveelste plan op deze snelle toets; weggelaten: het eerste.',
    verplicht: false,
    voorbeeld: 1,
    van: 1,
    tot: 99,
  })
  nummer?: number;
}

export const TRANSFORMATIEPLAN = bodyOf(NieuwTransformatieplanInput);
export const PLAN_STAP = bodyOf(PlanStapInput);
export const GEVRAAGD_BEDRAG = bodyOf(GevraagdBedragInput);
export const VERZEKERAARS = bodyOf(VerzekeraarsInput);
export const VOORGENOMEN_BESLUIT = bodyOf(VoorgenomenBesluitInput);
export const VERZEKERAARSBESLUIT = bodyOf(VerzekeraarsbesluitInput);
export const GEMEENTELIJKE_BEOORDELING = bodyOf(GemeentelijkeBeoordelingInput);
export const BEDRAGHERZIENING = bodyOf(BedragherzieningInput);
export const BESCHIKKING = bodyOf(BeschikkingInput);
export const PLAN_AANDUIDING = bodyOf(PlanAanduidingInput);
export const VWS_ROUTE = bodyOf(VwsRouteInput);

/** A plan keeps its code. */
export const TRANSFORMATIEPLAN_CORRECTIE = correctionOf<TellableDossierFact>(kindsOf(planFacts));
