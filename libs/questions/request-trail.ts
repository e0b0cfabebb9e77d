import type { CountedDenial } from '@peildatum/audit';
import type { Instant, Page } from '@peildatum/kernel';

/** A trail of requests, as it is stored. */
export abstract class RequestTrail {
  /** @param until the last minute; default: all there is */
  abstract list(until: Instant | undefined, page: { readonly after?: number; readonly limit: number }): Promise<Page<CountedDenial>>;
}
