export { makeFolder, noDataFolder } from '../data-dir.js';
export { isMade } from '../embedded/look.js';
export type { Config, DatabaseConfig, EventStoreConfig, OidcConfig } from './config.js';
export { type ConfigPurpose, loadConfig } from './load-config.js';
export type { MailConfig } from './read-mail.js';
export type { LogFormat, LogLevel, TelemetryConfig } from './read-telemetry.js';
export { isLoopback, type SignInConfig, type WebConfig } from './read-web.js';
