import type { CountedDenial, Denial, DenialFilter } from '@peildatum/audit';
import type { Page } from '@peildatum/kernel';

/** The trail of refused requests. */
export interface Denials {
  /** Never waits and never fails. */
  record(denial: Denial): void;
  /** @throws PeildatumError `DATABASE.UNREACHABLE`. */
  list(filter: DenialFilter, page: { readonly after?: number; readonly limit: number }): Promise<Page<CountedDenial>>;
}
