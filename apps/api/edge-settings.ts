import type { ConnectionLimits } from './http/connection-limits.js';

/** What an installation chooses of its edge; each may be left out. */
export interface EdgeSettings {
  /** The origins whose pages may call the API, exactly as a browser sends them. Default: none. */
  readonly corsOrigins?: readonly string[];
  /** Where a leak is reported: a `mailto:`, `tel:` or `https:` address. Default: a placeholder that says so. */
  readonly securityContact?: string;
  /** Requests in ten seconds, per person that a token names, and per address where nobody is named. Default: no limit. */
  readonly rateLimit?: number;
  /** The proxies whose `X-Forwarded-For` counts: addresses, ranges, or `loopback` and the like. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** What may be asked of a connection. Default: `CONNECTION_LIMITS`. */
  readonly limits?: Partial<ConnectionLimits>;
}

/** The injection token of `EdgeSettings`. */
export const EDGE_SETTINGS = Symbol('EdgeSettings');
