import { context, DiagLogLevel, diag, propagation, type Tracer, trace } from '@opentelemetry/api';
import type { Logger } from 'pino';

export interface TracingOptions {
  /** The address of a collector for OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  readonly component: string;
  readonly version: string;
  /** Told, now and then, that the collector does not take what it is sent. */
  readonly log: Logger;
}

export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what still waits, and ends; after a few seconds without what could not be sent. */
  close(): Promise<void>;
}

/** For one sending, and for the last one at the stop. */
const PATIENCE_MS = 3_000;
const TELL_EVERY_MS = 60_000;

/**
 * Loads the SDK and sends traces. Sampling, batches and headers are the SDK's own: OTEL_TRACES_SAMPLER, OTEL_BSP_…,
 * OTEL_EXPORTER_OTLP_HEADERS. A collector that is away costs the traces, and nothing else.
 */
export async function startTracing({ endpoint, component, version, log }: TracingOptions): Promise<Tracing> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  tellSometimes(log);
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: PATIENCE_MS });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME || 'peildatum',
      'service.version': version,
      'peildatum.component': component,
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: PATIENCE_MS })],
  });
  provider.register();
  return { tracer: provider.getTracer('peildatum', version), close: () => end(() => provider.shutdown()) };
}

async function end(shutdown: () => Promise<void>): Promise<void> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    patience = setTimeout(resolve, PATIENCE_MS);
  });
  // What it could not send, it has told the log.
  await Promise.race([shutdown().catch(() => undefined), late]);
  clearTimeout(patience);
  for (const api of [trace, context, propagation, diag]) api.disable();
}

function tellSometimes(log: Logger): void {
  let told = Number.NEGATIVE_INFINITY;
  const tell = (text: string) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    log.warn(
      { event: 'traces.unsent', detail: text.slice(0, 200) },
      'Traces komen niet aan bij OTEL_EXPORTER_OTLP_ENDPOINT; de dienst gaat door.',
    );
  };
  const nothing = () => undefined;
  diag.setLogger({ error: tell, warn: nothing, info: nothing, debug: nothing, verbose: nothing }, DiagLogLevel.ERROR);
}
