#!/usr/bin/env node
import 'reflect-metadata';
import { visibleLines } from '@peildatum/kernel';
import { explain } from '../runtime/failure.js';
import { run } from '../runtime/run.js';
import { watchStandardStreams } from '../runtime/standard-streams.js';

/** The API alone; `apps/projector` follows the log in a process of its own. */
watchStandardStreams();
try {
  await run({ projector: false });
} catch (error) {
  const { lines, code } = explain(error);
  for (const line of lines) console.error(visibleLines(line));
  process.exitCode = code;
}
