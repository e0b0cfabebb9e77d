#!/usr/bin/env node
import 'reflect-metadata';
import { visibleLines } from '@peildatum/kernel';
import { Command, CommanderError } from 'commander';
import { EXIT, explain } from '../runtime/failure.js';
import { backUp } from './commands/back-up.js';
import { controleer } from './commands/controleer.js';
import { doctor } from './commands/doctor.js';
import { geweigerd } from './commands/geweigerd.js';
import { herstel } from './commands/herstel.js';
import { importeer } from './commands/importeer.js';
import { logboek } from './commands/logboek.js';
import { projecties } from './commands/projecties.js';
import { rapport } from './commands/rapport.js';
import { start } from './commands/start.js';
import { token } from './commands/token.js';
import { say } from './terminal.js';

// A reader that has seen enough (`| head`) ends the command without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const program = new Command('peildatum')
  .description('Het register van het Integraal Zorgakkoord: de stand van elke peildatum, zoals bekend op elk moment.')
  .helpOption('-h, --help', 'toon deze hulp')
  .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
  .configureOutput({ outputError: (text, write) => write(visibleLines(text.replace(/^error: /, 'fout: '))) })
  .exitOverride();

for (const command of [start, rapport, token, logboek, geweigerd, controleer, importeer, projecties, backUp, herstel, doctor])
  program.addCommand(withSettingsOf(program, command()));

/** Commander hands its settings down to what it makes itself alone. */
function withSettingsOf(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  for (const part of command.commands) withSettingsOf(command, part);
  return command;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    const { lines, code } = explain(error);
    for (const line of lines) say(line);
    process.exitCode = code;
  }
}
