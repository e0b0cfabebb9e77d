import { type Actor, PeildatumError } from '@peildatum/kernel';
import { assertMay, assertRoleMay, type Operation, type Owners } from '@peildatum/platform';
import type { Worksheet } from './worksheet.js';

/** What is told with something of a werkblad, and whose that is. */
export interface Filling {
  readonly operation: Operation;
  /** Absent: rows of it are of several; of each is judged when it is told. */
  readonly owners?: Owners;
}

/** Why somebody may fill in nothing of a werkblad; null: it may be. */
export function refusedFilling({ filledIn }: Pick<Worksheet, 'filledIn'>, code: string, actor: Actor): PeildatumError | null {
  const refusals = filledIn(code).map(({ operation, owners }) => {
    try {
      if (owners === undefined) assertRoleMay(actor, operation);
      else assertMay(actor, operation, owners);
      return null;
    } catch (error) {
      if (error instanceof PeildatumError) return error;
      throw error;
    }
  });
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}
