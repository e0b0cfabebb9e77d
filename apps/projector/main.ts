#!/usr/bin/env node
import 'reflect-metadata';
import { loadConfig } from '@peildatum/platform';
import { explain } from '../runtime/failure.js';
import { noticeText } from '../runtime/notices.js';
import { openPeildatum } from '../runtime/peildatum.js';
import { healthOf } from '../runtime/ports/health.js';
import { stopSignal } from '../runtime/stop-signal.js';
import { serveHealth } from './serve-health.js';

/** The long-running host of the projections, apart from the API. Any number may run: each batch is applied once. */
async function main(): Promise<void> {
  const stopped = stopSignal();
  const config = loadConfig(process.env);
  const peildatum = await openPeildatum({
    config,
    applicationName: 'peildatum projector',
    onStep: (step) => console.error(step),
    onNotice: (notice) => {
      const text = noticeText(notice);
      if (text !== null) console.error(text);
    },
  });
  const health = await serveHealth(healthOf(peildatum), config.http);
  try {
    await Promise.race([peildatum.projector.start(), stopped]);
    console.error(`De projector volgt het logboek; gezondheid op ${health.address}/gezondheid/gereed.`);
    await stopped;
  } finally {
    await health.close();
    await peildatum.close();
  }
}

try {
  await main();
} catch (error) {
  const { lines, code } = explain(error);
  for (const line of lines) console.error(line);
  process.exitCode = code;
}
