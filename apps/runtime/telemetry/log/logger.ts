import type { LogFormat, LogLevel } from '@peildatum/platform';
import { type Logger, pino } from 'pino';
import type { LineSink } from './destination.js';
import { errorRecord } from './error-record.js';
import { scrub } from './scrub.js';

export interface Logs {
  /** What becomes of the service: it starts, stops, halts, recovers, fails. */
  readonly service: Logger;
  /** What goes through it: a line per request, append and projected batch. */
  readonly traffic: Logger;
}

export interface LogSettings {
  readonly format: LogFormat;
  /** Absent: `info`, and in text no traffic. */
  readonly level?: LogLevel | undefined;
  /** Which process speaks: `api`, `projector`, `peildatum`. */
  readonly component: string;
}

/** Every text is scrubbed and every error reduced on its way out, whoever wrote the line. Keys are English, words Dutch. */
export function createLogs({ format, level, component }: LogSettings, sink: LineSink): Logs {
  const service = pino(
    {
      level: level ?? 'info',
      base: { component },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorRecord(error) },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((arg: unknown) => (typeof arg === 'string' ? scrub(arg) : arg)) as Parameters<typeof method>);
        },
      },
    },
    sink,
  );
  return { service, traffic: service.child({}, { level: level ?? (format === 'tekst' ? 'silent' : 'info') }) };
}
