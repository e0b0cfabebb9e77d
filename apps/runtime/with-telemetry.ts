import { Logger } from '@nestjs/common';
import type { Config, LogFormat } from '@peildatum/platform';
import { loggedProgress, type Progress } from './progress.js';
import { nestLogger } from './telemetry/log/nest-logger.js';
import { openTelemetry, type Telemetry } from './telemetry/telemetry.js';

export interface WatchedOptions {
  readonly config: Config;
  readonly component: string;
  /** Where the configuration leaves it open. Default `json`. */
  readonly format?: LogFormat | undefined;
  /** Shows the progress where the format is text; else the log does. */
  readonly terminal?: Progress | undefined;
}

/** Runs a service under its telemetry: what it says of itself is written, and sent, when it has ended; also how it failed. */
export async function withTelemetry(
  { config, component, format, terminal }: WatchedOptions,
  serve: (telemetry: Telemetry, progress: Progress) => Promise<void>,
): Promise<void> {
  const telemetry = await openTelemetry({ config, component, ...(format === undefined ? {} : { format }) });
  const { service } = telemetry.logs;
  Logger.overrideLogger(nestLogger(service));
  const progress = telemetry.format === 'tekst' && terminal ? terminal : loggedProgress(service);
  const crashed = (error: unknown) => service.fatal({ event: 'crash', err: error }, 'Peildatum liep vast en stopt.');
  process.on('uncaughtExceptionMonitor', crashed);
  try {
    progress.begin(config);
    await serve(telemetry, progress);
    progress.end();
  } catch (error) {
    // In text, whoever started it hears it from the command.
    if (telemetry.format === 'json') service.fatal({ event: 'failed', err: error }, 'Peildatum kan niet verder en stopt.');
    throw error;
  } finally {
    process.off('uncaughtExceptionMonitor', crashed);
    if (!(await telemetry.close())) endAnyway();
  }
}

/** Lines that are offered to a reader who stands still would keep the process alive for as long as he does. */
function endAnyway(): void {
  setTimeout(() => process.exit(), 500).unref();
}
