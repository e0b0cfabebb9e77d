import { Command } from 'commander';
import type { HerstelOptions } from '../actions/herstel.js';

/** `peildatum herstel`: a back-up into an empty register, on whatever store the configuration names; then the read models. */
export const herstel = (): Command =>
  new Command('herstel')
    .description('Zet een back-up terug in een leeg register; een afgebroken herstel gaat verder waar het was.')
    .requiredOption('--van <bestand>', 'de back-up, zoals `peildatum back-up` haar schreef')
    .action(async (options: HerstelOptions) => (await import('../actions/herstel.js')).herstel(options));
