import type { Tracer } from '@opentelemetry/api';
import type { AppliedRun, ProjectorNotice } from '@peildatum/projections';
import type { Logger } from 'pino';
import { noticeText } from '../../notices.js';
import type { Logs } from '../log/logger.js';
import type { Metrics } from '../metrics/metrics.js';
import { CORRELATION_ATTRIBUTE } from '../tracing/tracer.js';
import { rounded } from './watched-event-log.js';

/** So many correlation ids stand in the line of a batch; at `debug` all of them do. */
const SHOWN = 20;

/** What the projector tells, as lines and measurements. */
export const noticeWatch =
  ({ service }: Logs, metrics: Metrics) =>
  (notice: ProjectorNotice): void => {
    metrics.notice(notice);
    if (notice.kind === 'weather') metrics.instruments.retries.inc();
    if (notice.kind === 'halted') metrics.instruments.projectionHalts.inc({ projection: notice.projection, reason: notice.why.code });
    const text = noticeText(notice);
    if (text !== null) tell(service, notice, text);
  };

function tell(log: Logger, notice: ProjectorNotice, text: string): void {
  switch (notice.kind) {
    case 'halted': {
      const { projection, why } = notice;
      const { code, eventId, volgnummer } = why;
      log.error({ event: 'projection.halted', projection, code, eventId, volgnummer }, text);
      break;
    }
    case 'weather':
      log.warn({ event: 'projector.retry', attempt: notice.attempt }, text);
      break;
    case 'rebuilt': {
      const { projection, generation, events, rows, seconds } = notice.result;
      log.info({ event: 'projection.rebuilt', projection, generation, events, rows, seconds: rounded(seconds) }, text);
      break;
    }
    case 'rebuild-failed':
      log.error({ event: 'projection.rebuild-failed', projection: notice.projection, err: notice.error }, text);
      break;
    case 'failed':
      log.error({ event: 'projector.failed', err: notice.error }, text);
      break;
    case 'rebuilding': // told by its metric
      break;
  }
}

/** A line per batch, so that a correlation id can be followed from the request through the event to the read model. */
export const appliedWatch =
  ({ traffic }: Logs, { instruments }: Metrics, tracer: Tracer | null) =>
  (run: AppliedRun): void => {
    const { projection, from, to, seconds } = run;
    instruments.projectionEvents.inc({ projection }, to - from + 1);
    instruments.projectionBatches.observe({ projection }, seconds);
    if (tracer) batchSpan(tracer, run);
    if (!traffic.isLevelEnabled('info')) return;
    const correlationIds = run.correlationIds(traffic.isLevelEnabled('debug') ? Number.POSITIVE_INFINITY : SHOWN);
    const about = { event: 'projected', projection, from, to, correlationIds, ms: rounded(seconds * 1_000) };
    traffic.info(about, `leesmodel ${projection} ${from}–${to}`);
  };

/** A trace of its own: a batch belongs to many requests. It is told when it is done. */
function batchSpan(tracer: Tracer, { projection, from, to, seconds, correlationIds }: AppliedRun): void {
  const now = Date.now();
  const attributes = {
    'peildatum.projection': projection,
    'peildatum.volgnummer.from': from,
    'peildatum.volgnummer.to': to,
    [CORRELATION_ATTRIBUTE]: [...correlationIds(SHOWN)],
  };
  tracer.startSpan(`leesmodel ${projection}`, { root: true, startTime: now - seconds * 1_000, attributes }).end(now);
}
