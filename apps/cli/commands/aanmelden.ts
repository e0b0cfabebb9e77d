import { Command, Option } from 'commander';
import type { SignInOptions } from '../actions/aanmelden.js';
import { portNumber } from '../clock-options.js';

/** `peildatum aanmelden`: an address to come in to the demonstration of a register that runs on this machine. */
export const aanmelden = (): Command =>
  new Command('aanmelden')
    .description('Noem een nieuw adres om zonder uitgever de pagina’s in te komen, van een register dat op deze machine draait.')
    .addOption(new Option('--poort <poort>', 'waar dat register luistert (ook: PORT)').argParser(portNumber))
    .addHelpText('after', '\nHet adres geldt een keer, en tien minuten. Wie het opent, kiest wie hij is: deel het niet.')
    .action(async (options: SignInOptions) => (await import('../actions/aanmelden.js')).aanmelden(options));
