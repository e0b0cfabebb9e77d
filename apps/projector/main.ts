#!/usr/bin/env node
import 'reflect-metadata';
import { visibleLines } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { explain } from '../runtime/failure.js';
import { openPeildatum } from '../runtime/peildatum.js';
import { healthOf } from '../runtime/ports/health.js';
import { watchStandardStreams } from '../runtime/standard-streams.js';
import { stopSignal } from '../runtime/stop-signal.js';
import { withTelemetry } from '../runtime/with-telemetry.js';
import { type HealthServer, serveHealth } from './serve-health.js';

/** The long-running host of the projections, apart from the API. Any number may run: each batch is applied once. */
async function main(): Promise<void> {
  const stopped = stopSignal();
  const config = loadConfig(process.env);
  await withTelemetry({ config, component: 'projector' }, async (telemetry, progress) => {
    const peildatum = await openPeildatum({ config, applicationName: 'peildatum projector', telemetry, onStep: progress.step });
    let health: HealthServer | undefined;
    try {
      health = await serveHealth(healthOf(peildatum), telemetry.metrics, config.http);
      await Promise.race([peildatum.projector.start(), stopped]);
      progress.ready(`De projector volgt het logboek; gezondheid op ${health.address}/gezondheid/gereed.`, health.address, config);
      await stopped;
    } finally {
      await health?.close();
      await peildatum.close();
    }
  });
}

watchStandardStreams();
try {
  await main();
} catch (error) {
  const { lines, code } = explain(error);
  for (const line of lines) console.error(visibleLines(line));
  process.exitCode = code;
}
