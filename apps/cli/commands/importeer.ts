import { Command, Option } from 'commander';
import type { ImportOptions } from '../actions/importeer.js';
import { textOption } from '../text-option.js';

/** `peildatum importeer BESTAND`: everything is checked first; one fault and nothing is written. */
export const importeer = async (line: readonly string[]): Promise<Command> => {
  const kinds = await helpAskedFor(line);
  return new Command('importeer')
    .description(
      'Lees een bestand met feiten in, op elke regel een (CSV, NDJSON, XLSX of ODS); --help noemt alle soorten, --help SOORT haar kolommen.',
    )
    .argument('<bestand>', 'het bestand; - leest de invoer')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat (standaard naar de naam van het bestand)').choices(['csv', 'ndjson', 'xlsx', 'ods']),
    )
    .addOption(
      new Option('--codering <codering>', 'hoe de tekst van een CSV geschreven is (standaard UTF-8, of UTF-16 met een BOM)').choices([
        'utf-8',
        'windows-1252',
      ]),
    )
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie; een meting alleen namens wie haar publiceerde').default('VWS'))
    .option('--persoon <uuid>', 'wie het inleest')
    .option('--proef', 'leg niets vast, en zeg van elke regel wat er van zou komen')
    .option('--alle', 'toon bij een proef elke regel, en niet ten hoogste 200')
    .option('--alleen-geldige', 'leg vast wat kan, en schrijf de andere regels met hun fout in een correctiebestand (afsluitcode 1)')
    .option('--correctiebestand <bestand>', 'waar die komen (standaard naast het bestand, met .fouten in de naam); bij --proef alleen zo')
    .addHelpText('after', `\n${kinds}`)
    .action(async (file: string, options: ImportOptions) => (await import('../actions/importeer.js')).importeer(file, options));
};

const HELP = ['--help', '-h', 'help'];

/** What is said of the kinds of rows; every context is loaded for it, so only for a line that asks for it. */
async function helpAskedFor(line: readonly string[]): Promise<string> {
  const asked = line.findIndex((word) => HELP.includes(word));
  if (!line.includes('importeer') || asked === -1) return '';
  const words = line.slice(asked + 1).filter((word) => word !== 'importeer' && !word.startsWith('-'));
  return (await import('../actions/import-help.js')).helpOnKinds(words);
}
