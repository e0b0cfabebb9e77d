import type { TemplateFormat } from '@peildatum/importing';
import { Command, Option } from 'commander';
import type { SjabloonOptions } from '../actions/sjabloon.js';
import { outputOption } from '../output-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum sjabloon SOORT…`: a file to fill in, and to take in with `importeer`. */
export const sjabloon = (): Command =>
  new Command('sjabloon')
    .description('Maak een bestand om in te vullen, met de kolommen van een of meer soorten regels; XLSX en ODS hebben een blad per soort.')
    .argument('<soort...>', 'de soorten; importeer --help noemt ze alle')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat (standaard naar de naam van --naar, en anders csv)').choices(
        wordsOf<TemplateFormat>({ csv: true, ndjson: true, xlsx: true, ods: true }),
      ),
    )
    .option('--voorbeeld', 'met een ingevuld voorbeeld van elke soort')
    .addOption(
      new Option('--scheidingsteken <teken>', 'tussen de cellen van een CSV; met ; opent een Nederlands Excel haar meteen goed')
        .choices([';', ',', 'tab'])
        .default(';'),
    )
    .addOption(outputOption('--naar <bestand>'))
    .action(async (words: string[], options: SjabloonOptions) => (await import('../actions/sjabloon.js')).sjabloon(words, options));
