import type { ClockRequest, Withheld } from '@peildatum/kernel';
import type { Audience } from '@peildatum/publications';

/** What stands under embargo at the moment of asking. */
export interface Embargoes {
  /**
   * What an audience may not know of now; undefined: it may know everything.
   * @param clocks at which something is read with it
   */
  withheldFrom(audience: Audience, clocks: ClockRequest): Promise<Withheld | undefined>;
}
