#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, explain } from '../runtime/failure.js';
import { assertPrinted, watchStandardStreams } from '../runtime/standard-streams.js';
import { peildatumProgram } from './program.js';
import { say } from './terminal.js';

watchStandardStreams();
try {
  const program = await peildatumProgram(process.argv.slice(2));
  await program.parseAsync();
  await assertPrinted();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    const { lines, code } = explain(error);
    for (const line of lines) say(line);
    process.exitCode = code;
  }
}
