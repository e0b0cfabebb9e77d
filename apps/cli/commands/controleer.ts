import { Command } from 'commander';
import type { ControleerOptions } from '../actions/controleer.js';
import { withClocks } from '../clock-options.js';

/** `peildatum controleer`: replays the log and holds the read models against it at a pair of clocks, and the log against a back-up. It only reads the log. */
export const controleer = (): Command =>
  withClocks(new Command('controleer'))
    .description(
      'Speel het logboek opnieuw af en vergelijk het met de leesmodellen, en met een back-up. (De cijfers van een rapportage toetst peildatum controles.)',
    )
    .option('--back-up <bestand>', 'een back-up die elders is bewaard (standaard het controlegetal van de laatste die hier is gemaakt)')
    .action(async (options: ControleerOptions) => (await import('../actions/controleer.js')).controleer(options));
