import type { SettingsReader } from './settings-reader.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const LOG_FORMATS = ['json', 'tekst'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** What a process tells of itself, and where. */
export interface TelemetryConfig {
  /** What is absent, the program that runs chooses: a server JSON from `info` on, `npm start` text without a line per request. */
  readonly log: { readonly format?: LogFormat; readonly level?: LogLevel };
  /** Where Prometheus finds the metrics. Absent: nowhere, but on the projector's own health server. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** Where traces go, as OTLP over HTTP: the address of the collector, without `/v1/traces`. Absent: nowhere. */
  readonly traces?: { readonly endpoint: string };
}

const OTLP_ADVICE = 'schrijf een volledig adres als http://collector:4318.';
const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** `LOG_FORMAT`, `LOG_LEVEL`, `METRICS_HOST`, `METRICS_PORT` and `OTEL_EXPORTER_OTLP_ENDPOINT`, as `loadConfig` describes them. */
export function readTelemetry(settings: SettingsReader): TelemetryConfig {
  const format = oneOf(settings, 'LOG_FORMAT', LOG_FORMATS);
  const level = oneOf(settings, 'LOG_LEVEL', LOG_LEVELS);
  const metricsPort = settings.port('METRICS_PORT');
  const metricsHost = settings.host('METRICS_HOST') ?? '127.0.0.1';
  const endpoint = settings.checked('OTEL_EXPORTER_OTLP_ENDPOINT', isHttpUrl, OTLP_ADVICE);
  return {
    log: { ...(format === undefined ? {} : { format }), ...(level === undefined ? {} : { level }) },
    ...(metricsPort === undefined ? {} : { metrics: { host: metricsHost, port: metricsPort } }),
    ...(endpoint === undefined ? {} : { traces: { endpoint: endpoint.replace(/\/+$/, '') } }),
  };
}

const oneOf = <T extends string>(settings: SettingsReader, name: string, known: readonly T[]): T | undefined =>
  settings.checked(name, (value) => (known as readonly string[]).includes(value), `kies uit ${known.join(', ')}, of laat hem leeg.`) as
    | T
    | undefined;
