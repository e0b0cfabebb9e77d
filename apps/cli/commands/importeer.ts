import { Command, Option } from 'commander';
import type { ImportOptions } from '../actions/importeer.js';
import { textOption } from '../text-option.js';

/**
 * `peildatum importeer BESTAND`: everything is checked first; one fault and nothing is written.
 * @param line what was typed: only one that names this command can ask for its help, for which every context is loaded
 */
export const importeer = async (line: readonly string[]): Promise<Command> => {
  const kinds = line.includes('importeer') ? (await import('../actions/kinds-of-rows.js')).kindsOfRows() : '';
  return new Command('importeer')
    .description('Lees een bestand met feiten in, op elke regel een (CSV of NDJSON); --help noemt alle soorten.')
    .argument('<bestand>', 'het bestand; - leest de invoer')
    .addOption(new Option('--formaat <formaat>', 'het formaat (standaard naar de naam van het bestand)').choices(['csv', 'ndjson']))
    .addOption(
      new Option('--codering <codering>', 'hoe de tekst van een CSV geschreven is (standaard UTF-8, of UTF-16 met een BOM)').choices([
        'utf-8',
        'windows-1252',
      ]),
    )
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie; een meting alleen namens wie haar publiceerde').default('VWS'))
    .option('--persoon <uuid>', 'wie het inleest')
    .option('--proef', 'leg niets vast, en zeg van elke regel wat er van zou komen')
    .addHelpText('after', `\nElke regel noemt haar soort:\n${kinds}`)
    .action(async (file: string, options: ImportOptions) => (await import('../actions/importeer.js')).importeer(file, options));
};
