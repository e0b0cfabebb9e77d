#!/usr/bin/env node
import 'reflect-metadata';
import { visibleLines } from '@peildatum/kernel';
import { explain } from '../runtime/failure.js';
import { run } from '../runtime/run.js';
import { watchStandardStreams } from '../runtime/standard-streams.js';

/** The pages alone, beside an API and a projector in processes of their own; any number may run, for sessions stand in the database. */
watchStandardStreams();
try {
  await run({ projector: false, serves: 'pages' });
} catch (error) {
  const { lines, code } = explain(error);
  for (const line of lines) console.error(visibleLines(line));
  process.exitCode = code;
}
