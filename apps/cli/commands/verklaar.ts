import type { CountedObject } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { VerklaarFormat, VerklaarOptions } from '../actions/verklaar.js';
import { wholeNumber, wholeNumberUpTo, withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { textArgument } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum verklaar SLEUTEL`: where one figure of the report comes from. */
export const verklaar = (): Command =>
  withDoelgroep(withClocks(new Command('verklaar')))
    .description('Verklaar een cijfer van de rapportage: definitie, formule, wat er geteld is en de gebeurtenissen erachter.')
    .argument('<sleutel>', 'de sleutel van het cijfer, zoals acties.D.afgerond (docs/sleutels.md)', (text) => textArgument(text, 500))
    .addOption(
      new Option('--editie <code>', 'met de klokken van het bevroren rapport van deze editie').conflicts([
        'geldigOp',
        'bekendOp',
        'volgnummer',
        'tel',
      ]),
    )
    .addOption(
      new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld')
        .choices(wordsOf<CountedObject>({ 'snelle-toetsen': true, transformatieplannen: true }))
        .default('snelle-toetsen'),
    )
    .addOption(
      new Option('--limiet <n>', 'hoeveel gebeurtenissen per keer, ten hoogste 200 (standaard 50)').argParser(wholeNumberUpTo(200)),
    )
    .addOption(new Option('--na <volgnummer>', 'lees de gebeurtenissen verder na dit volgnummer').argParser(wholeNumber))
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<VerklaarFormat>({ tekst: true, json: true, html: true }))
        .default('tekst'),
    )
    .addOption(outputOption('--uit <bestand>'))
    .action(async (key: string, options: VerklaarOptions) => (await import('../actions/verklaar.js')).verklaar(key, options));
