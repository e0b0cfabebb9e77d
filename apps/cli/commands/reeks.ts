import type { SeriesPer } from '@peildatum/comparing';
import { Command, Option } from 'commander';
import type { ReeksFormat, ReeksOptions } from '../actions/reeks.js';
import { wholeNumber } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { textArgument } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum reeks SLEUTEL`: one figure at each month-end, at each edition, or at each change. */
export const reeks = (): Command =>
  withDoelgroep(new Command('reeks'))
    .description('Toon een cijfer door de tijd: aan het einde van elke maand, per editie of bij elke wijziging. Ten hoogste 60 punten.')
    .argument('<sleutel>', 'de sleutel van het cijfer, zoals acties.D.afgerond (docs/sleutels.md)', (text) => textArgument(text, 500))
    .option('--van <datum>', 'het begin van de periode (standaard elf maanden voor het einde)')
    .option('--tot <datum>', 'het einde van de periode (standaard vandaag)')
    .addOption(
      new Option('--per <wat>', 'een punt per maand, per editie of per wijziging')
        .choices(wordsOf<SeriesPer>({ maand: true, editie: true, wijziging: true }))
        .default('maand'),
    )
    .option('--zoals-toen', 'elk punt met wat er toen bekend was, in plaats van met wat nu bekend is')
    .option('--bekend-op <moment>', 'met wat er op dat moment bekend was (standaard nu)')
    .addOption(new Option('--volgnummer <n>', 'precies tot en met deze gebeurtenis').argParser(wholeNumber).conflicts('bekendOp'))
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<ReeksFormat>({ tekst: true, json: true, csv: true, xlsx: true, ods: true }))
        .default('tekst'),
    )
    .addOption(outputOption('--uit <bestand>'))
    .action(async (key: string, options: ReeksOptions) => (await import('../actions/reeks.js')).reeks(key, options));
