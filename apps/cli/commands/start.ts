import { Command, Option } from 'commander';
import type { StartOptions } from '../actions/start.js';
import { portNumber } from '../clock-options.js';

/** `peildatum start`: API and projector in one process, on whatever the configuration names. */
export const start = (): Command =>
  new Command('start')
    .description('Start de API en de projector in één proces.')
    .addOption(new Option('--poort <poort>', 'waar de API luistert (ook: PORT)').argParser(portNumber))
    .addOption(new Option('--leeg', 'begin een leeg register zonder demonstratie').conflicts('demonstratie'))
    .option('--demonstratie', 'begin met de demonstratie, ook in een opslag die niet de ingebouwde is')
    .action(async (options: StartOptions) => (await import('../actions/start.js')).start(options));
