import type { Config } from '@peildatum/platform';
import { scrub } from './scrub.js';

/** What a process runs with, for its first log line: chosen one by one, so that a setting which is added later is not told by itself. */
export const configRecord = ({ eventStore, database, dataDir, http, oidc, telemetry }: Config) => ({
  eventStore: { kind: eventStore.kind, ...(eventStore.kind === 'embedded' ? {} : { address: addressOf(eventStore.url) }) },
  database: { kind: database.kind, ...(database.kind === 'embedded' ? {} : { address: addressOf(database.url) }) },
  dataDir,
  http,
  oidc: oidc ? { issuer: addressOf(oidc.issuer), audience: oidc.audience, jwksUrl: addressOf(oidc.jwksUrl) } : null,
  metrics: telemetry.metrics ?? null,
  traces: telemetry.traces ? addressOf(telemetry.traces.endpoint) : null,
});

/** Without login, and without parameters: those may hold a password too. */
const addressOf = (url: string): string => scrub(url.replace(/[?#].*$/, ''));
