import { Command } from 'commander';
import type { BackUpOptions } from '../actions/back-up.js';

/** `peildatum back-up`: the log to one file, beside a running server or without one; or a look at such a file. */
export const backUp = (): Command =>
  new Command('back-up')
    .description(
      'Bewaar het logboek en de bevroren edities in één bestand, met controlegetallen. De leesmodellen volgen eruit en gaan niet mee.',
    )
    .option('--naar <bestand>', 'waar de back-up komt; het bestand mag nog niet bestaan')
    .option('--controleer <bestand>', 'zeg of een back-up heel is, zonder iets terug te zetten')
    .action(async (options: BackUpOptions) => (await import('../actions/back-up.js')).backUp(options));
