import { ForbiddenStep } from '@peildatum/kernel';
import type { PlanState } from './dossier.state.js';

/** A closed plan takes no step of its assessment any more. */
export function assertUnderWay({ code, status }: PlanState): void {
  if (status === 'approved')
    throw new ForbiddenStep('PLAN.APPROVED', `Transformatieplan ${code} is goedgekeurd; corrigeer de goedkeuring als die onjuist is.`);
  if (status === 'rejected')
    throw new ForbiddenStep('PLAN.REJECTED', `Transformatieplan ${code} is afgekeurd; corrigeer de afkeuring als die onjuist is.`);
  if (status === 'withdrawn')
    throw new ForbiddenStep('PLAN.WITHDRAWN', `Transformatieplan ${code} is ingetrokken; corrigeer de intrekking als die onjuist is.`);
}
