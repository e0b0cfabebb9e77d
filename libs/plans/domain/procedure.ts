import { ForbiddenStep } from '@peildatum/kernel';
import type { PlanStatus } from './statuses.js';

/** Whose assessment is followed: a snelle toets and a plan take the same steps, and their refusals name them. */
export interface Procedure {
  readonly prefix: 'TOETS' | 'PLAN';
  /** As a sentence names it: `de snelle toets`. */
  readonly name: string;
}

/** The status after each step of an assessment that is under way; where the sources left the status open, any step may follow. */
export function startAssessment({ prefix, name }: Procedure, status: PlanStatus): 'under-assessment' {
  if (status === 'submitted' || status === 'unknown') return 'under-assessment';
  throw new ForbiddenStep(
    `${prefix}.ASSESSMENT_STARTED`,
    `De beoordeling van ${name} is al gestart; meld de volgende stap, of corrigeer de eerdere melding.`,
  );
}

export function requestInformation(procedure: Procedure, status: PlanStatus): 'information-requested' {
  assertAssessed(procedure, status);
  assertNoneOutstanding(procedure, status);
  return 'information-requested';
}

export function provideInformation({ prefix, name }: Procedure, status: PlanStatus): 'under-assessment' {
  if (status === 'information-requested' || status === 'unknown') return 'under-assessment';
  throw new ForbiddenStep(
    `${prefix}.NO_INFORMATION_REQUESTED`,
    `Voor ${name} stond toen geen vraag om extra informatie open; meld eerst dat om informatie is gevraagd.`,
  );
}

/** What is decided must be under assessment. */
export function assertAssessed({ prefix, name }: Procedure, status: PlanStatus): void {
  if (status === 'submitted')
    throw new ForbiddenStep(
      `${prefix}.ASSESSMENT_NOT_STARTED`,
      `De beoordeling van ${name} was toen nog niet gestart; meld eerst dat de beoordeling is gestart.`,
    );
}

/** Nobody says yes while a question is open; saying no for want of an answer is another matter. */
export function assertNoneOutstanding({ prefix, name }: Procedure, status: PlanStatus): void {
  if (status === 'information-requested')
    throw new ForbiddenStep(
      `${prefix}.INFORMATION_OUTSTANDING`,
      `Voor ${name} staat een vraag om extra informatie open; meld eerst dat de informatie is aangeleverd.`,
    );
}
