import type { Codec, EventLog, EventStore } from '@peildatum/event-store';
import type { Config, LogFormat } from '@peildatum/platform';
import { type ProjectorOptions, ReadModels, type ReadModelsOptions } from '@peildatum/projections';
import type { ApiCore, EdgeObserver } from '../../api/index.js';
import { programVersion } from '../version.js';
import { type LineSink, lineSink, standardOutput } from './log/destination.js';
import { createLogs, type Logs } from './log/logger.js';
import { textLines, toStandardError } from './log/text-lines.js';
import type { EngineSource } from './metrics/engine-gauges.js';
import { Metrics } from './metrics/metrics.js';
import { type MetricsServer, serveMetrics } from './metrics/serve-metrics.js';
import { startTracing, type Tracing } from './tracing/start-tracing.js';
import { EdgeWatch } from './watch/edge-watch.js';
import { appliedWatch, noticeWatch } from './watch/notices.js';
import { TracedReadModels } from './watch/traced-read-models.js';
import { watchedBuses } from './watch/watched-buses.js';
import { WatchedEventLog } from './watch/watched-event-log.js';

export interface TelemetryOptions {
  readonly config: Pick<Config, 'telemetry' | 'eventStore'>;
  /** Which process this is: `api`, `projector`, `peildatum`. */
  readonly component: string;
  /** Where the configuration leaves it open. Default `json`. */
  readonly format?: LogFormat;
  /** Where the lines go. Default: JSON to standard output, text to standard error. */
  readonly sink?: LineSink;
}

/**
 * Everything that watches one process, around its parts and never in their way: what cannot be logged, measured or sent is
 * lost, and the work goes on.
 */
export interface Telemetry {
  readonly format: LogFormat;
  readonly logs: Logs;
  readonly metrics: Metrics;
  /** Of the listener that `METRICS_PORT` asks for. */
  readonly metricsAddress: string | null;
  readonly edge: EdgeObserver;
  eventLog(store: EventStore, codec: Codec): EventLog;
  readModels(options: ReadModelsOptions): ReadModels;
  buses(core: Pick<ApiCore, 'commands' | 'queries'>): Pick<ApiCore, 'commands' | 'queries'>;
  readonly projectorHooks: Required<Pick<ProjectorOptions, 'onNotice' | 'onApplied'>>;
  /** From now on a scrape also says how this engine stands. */
  watchEngine(source: EngineSource): void;
  /** Sends and writes what still waits, for a few seconds at most. False: nobody takes the log's last lines. */
  close(): Promise<boolean>;
}

/** @throws PeildatumError `CONFIG.PORT_IN_USE`, `CONFIG.ADDRESS`. */
export async function openTelemetry({ config, component, format: byDefault = 'json', sink }: TelemetryOptions): Promise<Telemetry> {
  const { log, metrics: listener, traces } = config.telemetry;
  const format = log.format ?? byDefault;
  const version = programVersion();
  const metrics = new Metrics();
  const { instruments } = metrics;
  instruments.buildInfo.set({ version, node: process.version, component, event_store: config.eventStore.kind }, 1);
  const lines =
    sink ??
    (format === 'tekst' ? textLines(toStandardError()) : lineSink(standardOutput(), (count) => instruments.lostLogLines.inc(count)));
  const logs = createLogs({ format, level: log.level, component }, lines);
  const server: MetricsServer | null = listener ? await serveMetrics(metrics, listener) : null;
  if (server) logs.service.info({ event: 'metrics.served' }, `De metingen staan op ${server.address}/metrics.`);
  const tracing: Tracing | null = traces ? await startTracing({ ...traces, component, version, log: logs.service }) : null;
  const tracer = tracing?.tracer ?? null;
  return {
    format,
    logs,
    metrics,
    metricsAddress: server?.address ?? null,
    edge: new EdgeWatch({ logs, instruments, tracer }),
    eventLog: (store, codec) => new WatchedEventLog(store, codec, { traffic: logs.traffic, instruments, tracer }),
    readModels: (options) => (tracer ? new TracedReadModels(options, tracer) : new ReadModels(options)),
    buses: (core) => watchedBuses(core, { instruments, tracer }),
    projectorHooks: { onNotice: noticeWatch(logs, metrics), onApplied: appliedWatch(logs, metrics, tracer) },
    watchEngine: (source) => metrics.watch(source),
    close: async () => {
      await server?.close();
      await tracing?.close();
      metrics.close();
      return lines.flush();
    },
  };
}
