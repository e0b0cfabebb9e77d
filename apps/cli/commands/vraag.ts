import { Command, Option } from 'commander';
import type { VraagOptions } from '../actions/vraag.js';
import { wholeNumber, withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import type { ListFormat } from '../list-written.js';
import { wordsOf } from '../words-of.js';

/** `peildatum vraag`: a standing question with its answer; without a name the questions that there are. */
export const vraag = (): Command =>
  withDoelgroep(withClocks(new Command('vraag')))
    .description('Stel een vaste vraag aan het register; zonder naam: toon welke vragen er zijn.')
    .argument('[naam]', 'de naam van de vraag: laat-vastgelegd, grootste-correcties, stille-tafels')
    .addOption(new Option('--dagen <n>', 'bij laat-vastgelegd en grootste-correcties: zoveel dagen').argParser(wholeNumber))
    .addOption(new Option('--uren <n>', 'bij vlak-voor-bevriezing: zoveel uur').argParser(wholeNumber))
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<ListFormat>({ tabel: true, ndjson: true, csv: true, xlsx: true, ods: true }))
        .default('tabel'),
    )
    .option('--uit <bestand>', 'schrijf naar dit bestand in plaats van naar de uitvoer')
    .action(async (naam: string | undefined, options: VraagOptions) => (await import('../actions/vraag.js')).vraag(naam, options));
