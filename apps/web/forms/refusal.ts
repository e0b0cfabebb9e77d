import { type Fault, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { problemOf } from '../../api/problem/problem-of.js';

/** What whoever filled in a form can do something about: the form is shown again. What one may not do is refused as it is everywhere, and noted. */
const MENDED: readonly Fault['kind'][] = ['invalid', 'not-found', 'conflict', 'stale'];

export interface Refusal {
  readonly status: number;
  readonly faults: readonly Fault[];
}

/** Why a form is not taken in, for the form itself. @throws the error itself, where the form can do nothing about it */
export function refusalOf(error: unknown, correlationId: string): Refusal {
  if (!(error instanceof PeildatumError) || !MENDED.includes(error.kind)) throw error;
  return { status: problemOf(error, correlationId).problem.status, faults: error instanceof InvalidInput ? error.faults : [error] };
}
