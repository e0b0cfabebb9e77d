import type { EdgeConfig } from './read-edge.js';
import type { MailConfig } from './read-mail.js';
import type { TelemetryConfig } from './read-telemetry.js';
import type { WebConfig } from './read-web.js';

/** Where the event log is. `embedded`: in the embedded PostgreSQL. */
export type EventStoreConfig =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'postgres'; readonly url: string; readonly adminUrl: string }
  | { readonly kind: 'kurrentdb'; readonly url: string };

/** Where the read models are. `adminUrl`: for what the application's role may not do; the same as `url` where no other was given. */
export type DatabaseConfig = { readonly kind: 'embedded' } | { readonly kind: 'external'; readonly url: string; readonly adminUrl: string };

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** What the environment says, checked. Made by `loadConfig`, which describes every variable. */
export interface Config {
  readonly eventStore: EventStoreConfig;
  readonly database: DatabaseConfig;
  /** Absolute. Holds the embedded PostgreSQL, if there is one. */
  readonly dataDir: string;
  /** Which PostgreSQL to start where there is a choice. Empty: the machine's own, else npm's. */
  readonly postgresSources?: readonly ['system'] | readonly ['npm'];
  readonly http: { readonly host: string; readonly port: number };
  readonly edge: EdgeConfig;
  readonly web: WebConfig;
  /** What the process tells of itself, and where. */
  readonly telemetry: TelemetryConfig;
  /** Absent: nobody is mailed. */
  readonly mail?: MailConfig;
  /** Who signs the tokens. Absent: nobody writes over the API, but with an embedded store, which signs its own. */
  readonly oidc?: OidcConfig;
}
