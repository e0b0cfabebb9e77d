import type { Clock, Ids, Role, Uuid } from '@peildatum/kernel';
import type { Pool } from 'pg';
import type { WebSettings } from './web-settings.js';

/** What the pages stand on, beside what the API stands on. The composition root gives it. */
export interface WebCore {
  readonly pool: Pick<Pool, 'query'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: WebSettings;
  /** Whose a chosen role is in the demonstration; null: there is no demonstration, for somebody else says who is who or others can reach it. */
  readonly demonstration: { personOf(role: Role, own?: string): Uuid } | null;
}

/** The injection token of `WebCore`. */
export const WEB_CORE = Symbol('WebCore');
