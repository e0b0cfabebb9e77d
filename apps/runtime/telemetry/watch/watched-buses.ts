import type { Tracer } from '@opentelemetry/api';
import { type Answer, PeildatumError } from '@peildatum/kernel';
import { RenderReportQuery, type Rendition } from '@peildatum/reporting';
import type { ApiCore } from '../../../api/index.js';
import type { Instruments } from '../metrics/instruments.js';
import { inSpan } from '../tracing/tracer.js';

type Bus = { execute(request: never): Promise<unknown> };

/** Both buses with a span per command or query, and how long a report takes. */
export const watchedBuses = (
  { commands, queries }: Pick<ApiCore, 'commands' | 'queries'>,
  { instruments, tracer }: { readonly instruments: Instruments; readonly tracer: Tracer | null },
): Pick<ApiCore, 'commands' | 'queries'> => ({
  commands: tracer === null ? commands : (spanning(commands as Bus, 'commando', tracer) as unknown as ApiCore['commands']),
  queries: timingReports(tracer === null ? (queries as Bus) : spanning(queries as Bus, 'vraag', tracer), instruments) as ApiCore['queries'],
});

const spanning = (bus: Bus, what: string, tracer: Tracer): Bus => ({
  execute: (request: object) => inSpan(tracer, `${what} ${request.constructor.name}`, {}, () => bus.execute(request as never)),
});

const timingReports = (bus: Bus, { reports }: Instruments): Bus => ({
  execute: async (request: object) => {
    if (!(request instanceof RenderReportQuery)) return bus.execute(request as never);
    const begun = performance.now();
    const done = (outcome: string) => reports.observe({ outcome }, (performance.now() - begun) / 1_000);
    try {
      const report = (await bus.execute(request as never)) as Answer<Rendition>;
      done(report.value.from);
      return report;
    } catch (error) {
      done(
        error instanceof PeildatumError && error.kind !== 'broken' ? (error.kind === 'unavailable' ? 'unavailable' : 'refused') : 'failed',
      );
      throw error;
    }
  },
});
