import type { Verification } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';

/** Holds the read models against a replay of the log, as `peildatum controleer` does. */
export abstract class Verifier {
  abstract verify(clocks: ClockRequest): Promise<Verification>;
}
