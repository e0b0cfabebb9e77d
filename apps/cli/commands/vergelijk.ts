import type { CountedObject } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { VergelijkFormat, VergelijkOptions } from '../actions/vergelijk.js';
import { wholeNumber } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum vergelijk`: what differs between two reports, figure by figure. Without dates: between the two newest editions. */
export const vergelijk = (): Command =>
  withDoelgroep(new Command('vergelijk'))
    .description('Vergelijk twee rapportages, cijfer voor cijfer; zonder datums de twee nieuwste edities.')
    .option('--van <datum>', 'de eerste peildatum (standaard die van de editie voor de tweede)')
    .option('--van-bekend-op <moment>', 'wat het register toen wist (standaard nu)')
    .addOption(new Option('--van-volgnummer <n>', 'precies tot en met deze gebeurtenis').argParser(wholeNumber).conflicts('vanBekendOp'))
    .addOption(
      new Option('--van-editie <code>', 'de eerste: een bevroren editie, zoals zij is bewaard').conflicts([
        'van',
        'vanBekendOp',
        'vanVolgnummer',
      ]),
    )
    .option('--tot <datum>', 'de tweede peildatum (standaard die van de nieuwste editie)')
    .option('--tot-bekend-op <moment>', 'wat het register toen wist (standaard nu)')
    .addOption(new Option('--tot-volgnummer <n>', 'precies tot en met deze gebeurtenis').argParser(wholeNumber).conflicts('totBekendOp'))
    .addOption(
      new Option('--tot-editie <code>', 'de tweede: een bevroren editie, zoals zij is bewaard').conflicts([
        'tot',
        'totBekendOp',
        'totVolgnummer',
      ]),
    )
    .addOption(
      new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld (standaard wat de editie noemt)').choices(
        wordsOf<CountedObject>({ 'snelle-toetsen': true, transformatieplannen: true }),
      ),
    )
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<VergelijkFormat>({ tekst: true, json: true, html: true, csv: true, xlsx: true, ods: true }))
        .default('tekst'),
    )
    .addOption(outputOption('--uit <bestand>'))
    .action(async (options: VergelijkOptions) => (await import('../actions/vergelijk.js')).vergelijk(options));
