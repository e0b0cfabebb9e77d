import type { CalendarDate } from '@peildatum/kernel';
import type { TellableDossierFact } from '@peildatum/plans';
import { approvedToets, fact, termsOf } from '../../libs/plans/testing/dossier.facts.js';

/** The themes and euros of the plan of a dossier. */
export interface Asked {
  readonly euros: number;
  readonly themes?: readonly string[];
}

/** A dossier up to the first insurer's decision on its plan: the second one completes the approval. */
export function almostApproved(toets: string, { euros, themes }: Asked): TellableDossierFact[] {
  const plan = `${toets}.1`;
  const [submitted, ...assessed] = approvedToets();
  return [
    { ...submitted, data: { ...submitted?.data, code: toets } },
    ...assessed,
    fact('PlanSubmitted', '2024-05-01', { plan, themes: themes ?? null, insurers: ['Zilveren Kruis', 'VGZ'] }),
    fact('PlanAssessmentStarted', '2024-05-10', { plan }),
    fact('PlanDecisionIntended', '2024-09-15', { plan, terms: termsOf(['K01', 'MSZ', euros]) }),
    fact('InsurerDecisionGiven', '2024-10-01', { plan, insurer: 'Zilveren Kruis' }),
  ] as TellableDossierFact[];
}

export const lastDecision = (toets: string, on = '2024-10-15'): TellableDossierFact =>
  fact('InsurerDecisionGiven', on as CalendarDate, { plan: `${toets}.1`, insurer: 'VGZ' }) as TellableDossierFact;
