import { type Actor, PeildatumError } from '@peildatum/kernel';
import { assertMay, assertRoleMay, type Operation, type Owners } from '@peildatum/platform';

/** What is told with something of a werkblad, and whose that is. */
export interface Filling {
  readonly operation: Operation;
  /** Absent: rows of it are of several; of each is judged when it is told. */
  readonly owners?: Owners;
}

/** Why somebody may tell nothing with a werkblad; null: it may be filled in. @param fillings all that is told with it */
export function refusedFilling(fillings: readonly Filling[], actor: Actor): PeildatumError | null {
  const refusals = fillings.map(({ operation, owners }) => {
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
