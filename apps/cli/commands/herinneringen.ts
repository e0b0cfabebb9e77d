import { Command } from 'commander';
import type { HerinneringenOptions } from '../actions/herinneringen.js';

/** `peildatum herinneringen`: sends what is due today, as a server does by itself; or shows what would be sent. */
export const herinneringen = (): Command =>
  new Command('herinneringen')
    .description('Verstuur de herinneringen die vandaag aan de beurt zijn, elk een keer; een server met PEILDATUM_SMTP_URL doet het zelf.')
    .option('--proef', 'verstuur niets: toon wat er aan wie zou gaan')
    .option('--op <datum>', 'met --proef: op deze dag (standaard vandaag)')
    .action(async (options: HerinneringenOptions) => (await import('../actions/herinneringen.js')).herinneringen(options));
