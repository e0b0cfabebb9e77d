import { Command, Option } from 'commander';
import type { GeweigerdOptions } from '../actions/geweigerd.js';
import type { ListFormat } from '../list-written.js';
import { wordsOf } from '../words-of.js';

/** `peildatum geweigerd`: the trail of refused requests, counted per minute and kind, without persons. */
export const geweigerd = (): Command =>
  new Command('geweigerd')
    .description('Toon welke verzoeken zijn geweigerd: per minuut, zonder personen of netwerkadressen.')
    .option('--van <moment>', 'vanaf deze minuut; een datum is het begin van die dag')
    .option('--tot <moment>', 'tot en met deze minuut; een datum is het einde van die dag')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat')
        .choices(wordsOf<ListFormat>({ tabel: true, ndjson: true, csv: true, xlsx: true, ods: true }))
        .default('tabel'),
    )
    .option('--uit <bestand>', 'schrijf naar dit bestand in plaats van naar de uitvoer')
    .action(async (options: GeweigerdOptions) => (await import('../actions/geweigerd.js')).geweigerd(options));
