import { Command, Option } from 'commander';
import type { LogboekOptions } from '../actions/logboek.js';
import { wholeNumber, withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import type { ListFormat } from '../list-written.js';
import { textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum logboek`: who recorded what, when and why, as a table or NDJSON. */
export const logboek = (): Command =>
  withDoelgroep(withClocks(new Command('logboek')))
    .description('Toon de gebeurtenissen: wie legde wat vast, wanneer en waarom.')
    .addOption(textOption('--onderwerp <stroom>', 'van een onderwerp: actie-IZA-L-001, thematafel-D, governance'))
    .addOption(textOption('--soort <typen>', 'van deze soorten, met komma ertussen: zoals de tabel ze noemt, of het type in NDJSON', 500))
    .option('--persoon <uuid>', 'vastgelegd door deze persoon')
    .option('--rol <rol>', 'vastgelegd in deze rol')
    .addOption(textOption('--organisatie <naam>', 'vastgelegd namens deze organisatie'))
    .option('--geldig-van <datum>', 'geldig vanaf deze datum of later')
    .option('--geldig-tot <datum>', 'geldig vanaf deze datum of eerder')
    .option('--bekend-van <moment>', 'bekend op dit moment of later')
    .option('--bekend-tot <moment>', 'bekend op dit moment of eerder')
    .addOption(new Option('--van-volgnummer <n>', 'vanaf dit volgnummer').argParser(wholeNumber))
    .addOption(new Option('--tot-volgnummer <n>', 'tot en met dit volgnummer').argParser(wholeNumber))
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<ListFormat>({ tabel: true, ndjson: true, csv: true, xlsx: true, ods: true }))
        .default('tabel'),
    )
    .option('--uit <bestand>', 'schrijf naar dit bestand in plaats van naar de uitvoer')
    .action(async (options: LogboekOptions) => (await import('../actions/logboek.js')).logboek(options));
