import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** From half a millisecond to ten seconds. */
const LATENCY = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Everything that is measured. Each label has few values, and none of a caller's choosing: routes are templates, event
 * types and projections are ours. `docs/metrics.md` says the same for who reads them; a spec holds the two together.
 */
export function createInstruments(registry: Registry) {
  const registers = [registry];
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram<L>({ name: `peildatum_${name}`, help, labelNames, buckets: LATENCY, registers });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name: `peildatum_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge<L>({ name: `peildatum_${name}`, help, labelNames, registers });

  return {
    buildInfo: gauge('build_info', 'Always 1; which program, on what.', ['version', 'node', 'component', 'event_store']),

    httpRequests: histogram('http_request_duration_seconds', 'From the head of a request to the end of its answer.', [
      'method',
      'route',
      'status',
    ]),
    httpRefused: counter('http_refused_connections_total', 'What came in and was no HTTP, or not in time.', ['status']),

    appends: histogram('append_duration_seconds', 'An append, encoding and waiting for its round included.', ['outcome']),
    appendConflicts: counter('append_conflicts_total', 'Appends that expected another revision; most are decided again at once.'),
    appendedEvents: counter('appended_events_total', 'Events that were acknowledged.', ['type']),
    appendQueue: gauge('append_queue_depth', 'Appends without an answer yet: in the round under way, or waiting for the next.'),

    reports: histogram('report_duration_seconds', 'Answering a report, waiting for its projections included.', ['outcome']),

    projectionLagSeconds: gauge(
      'projection_lag_seconds',
      'Since the oldest event that is not applied became known; 0 when there is none, NaN when it cannot be told.',
      ['projection'],
    ),
    projectionLagEvents: gauge('projection_lag_events', 'Events in the log that are not applied; NaN when it cannot be told.', [
      'projection',
    ]),
    projectionState: gauge('projection_state', '1 for the state in which a projection is, 0 for the others.', ['projection', 'state']),
    projectionVolgnummer: gauge('projection_volgnummer', 'The last event of the log that is applied.', ['projection']),
    projectionEvents: counter('projection_applied_events_total', 'Events that this process applied, rebuilds aside.', ['projection']),
    projectionBatches: histogram('projection_batch_duration_seconds', 'A transaction that moves a projection on.', ['projection']),
    projectionHalts: counter('projection_halts_total', 'Times that this process halted a projection.', ['projection', 'reason']),
    rebuildProgress: gauge('projection_rebuild_progress_ratio', 'Of a rebuild by this process, 0 to 1; 1 when none runs.', ['projection']),
    rebuildSpeed: gauge('projection_rebuild_events_per_second', 'Of a rebuild by this process; 0 when none runs.', ['projection']),
    retries: counter('projector_retries_total', 'Times that the projector waited out a lost connection and tried again.'),

    storeReachable: gauge('event_store_reachable', '1 when the event store answered at this scrape, else 0.'),
    databaseReachable: gauge('database_reachable', '1 when the database of the read models answered at this scrape, else 0.'),
    poolConnections: gauge('database_pool_connections', 'Connections of the pool to the read models.'),
    poolIdle: gauge('database_pool_idle_connections', 'Those that nobody uses now.'),
    poolWaiting: gauge('database_pool_waiting_requests', 'Requests that wait for one.'),

    reminders: counter('reminders_total', 'What became of the reminders that this process sent.', ['outcome']),

    lostLogLines: counter('log_lines_lost_total', 'Lines of the log that could not be written.'),
  };
}

export type Instruments = ReturnType<typeof createInstruments>;
