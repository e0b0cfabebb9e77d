import { Command } from 'commander';
import { type ClockOptions, withClocks } from '../clock-options.js';
import { textArgument } from '../text-option.js';

/** `peildatum akkoord IZA`: which text of an agreement there was on a day, and how far that was. */
export const akkoord = (): Command =>
  withClocks(new Command('akkoord'))
    .description('Toon welke tekst van een akkoord er op een dag lag, hoe ver die was, en tot wanneer het loopt.')
    .argument('<code>', 'de code van het akkoord: IZA, GALA, AZWA of HLO', (text) => textArgument(text, 10))
    .action(async (code: string, options: ClockOptions) => (await import('../actions/akkoord.js')).akkoord(code, options));
