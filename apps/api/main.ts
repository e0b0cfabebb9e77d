#!/usr/bin/env node
import 'reflect-metadata';
import { explain } from '../runtime/failure.js';
import { run } from '../runtime/run.js';

/** The API alone; `apps/projector` follows the log in a process of its own. */
try {
  const say = (text: string) => console.error(text);
  await run({
    projector: false,
    progress: { step: say, warn: say, bar: () => undefined, endBar: () => undefined },
    onReady: (address) => console.error(`De API luistert op ${address}/v1.`),
  });
} catch (error) {
  const { lines, code } = explain(error);
  for (const line of lines) console.error(line);
  process.exitCode = code;
}
