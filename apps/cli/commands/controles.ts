import type { Outcome } from '@peildatum/checks';
import type { CountedObject } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { ControlesFormat, ControlesOptions } from '../actions/controles.js';
import { wholeNumber } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum controles`: what the plausibility checks say of a report. (`controleer` is another: it holds the log against the read models.) */
export const controles = (): Command =>
  withDoelgroep(new Command('controles'))
    .description(
      'Toets de cijfers van een rapportage: wat klopt niet? (Of het logboek en de leesmodellen kloppen, zegt peildatum controleer.)',
    )
    .argument('[peildatum]', 'de peildatum (standaard die van de nieuwste editie)')
    .addOption(textOption('--editie <code>', 'een geopende editie, met wat ervan is erkend; in plaats van een peildatum'))
    .addOption(
      new Option('--uitkomst <uitkomst>', 'alleen wat deze uitkomst heeft').choices(
        wordsOf<Outcome>({ 'klopt niet': true, 'niet te toetsen': true, klopt: true }),
      ),
    )
    .option('--register', 'toon welke controles er zijn, in plaats van wat zij zeggen')
    .option('--bekend-op <moment>', 'wat het register toen wist (standaard nu)')
    .addOption(new Option('--volgnummer <n>', 'precies tot en met deze gebeurtenis').argParser(wholeNumber).conflicts('bekendOp'))
    .addOption(
      new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld')
        .choices(wordsOf<CountedObject>({ 'snelle-toetsen': true, transformatieplannen: true }))
        .default('snelle-toetsen'),
    )
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<ControlesFormat>({ tekst: true, json: true, csv: true, xlsx: true, ods: true }))
        .default('tekst'),
    )
    .addOption(outputOption('--uit <bestand>'))
    .action(async (peildatum: string | undefined, options: ControlesOptions) =>
      (await import('../actions/controles.js')).controles(peildatum, options),
    );
