import type { WorkbookFormat } from '@peildatum/workbooks';
import { Command, Option } from 'commander';
import type { WerkbladOptions } from '../actions/werkblad.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum werkblad D --naar BESTAND`: a spreadsheet to fill in; and `--terug BESTAND`: what was filled in. */
export const werkblad = (): Command =>
  withDoelgroep(new Command('werkblad'))
    .description(
      'Maak een werkblad met wat er nu staat, om in te vullen (--naar), of verwerk een ingevuld werkblad (--terug): alleen wat anders is, wordt vastgelegd.',
    )
    .argument(
      '[waarvan]',
      'de letter van een thematafel, de naam van een verzekeraar of een eigenaar van metingen, de code van een instelling of een editie',
    )
    .addOption(textOption('--soort <soort>', 'welk werkblad, als er van die naam meer dan een is: thematafel, verzekeraar, eigenaar …'))
    .option('--naar <bestand>', 'schrijf het werkblad naar dit bestand (XLSX of ODS, naar de naam)')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat (standaard naar de naam van het bestand)').choices(
        wordsOf<WorkbookFormat>({ xlsx: true, ods: true }),
      ),
    )
    .addOption(new Option('--terug <bestand>', 'verwerk dit ingevulde werkblad').conflicts('naar'))
    .option('--proef', 'bij --terug: leg niets vast, en zeg per cel wat ervan zou komen')
    .option('--alleen-geldige', 'bij --terug: leg vast wat kan, en schrijf de andere rijen in een correctiebestand (afsluitcode 1)')
    .option('--correctiebestand <bestand>', 'waar die komen (standaard naast het bestand, met .fouten in de naam); bij --proef alleen zo')
    .addOption(textOption('--organisatie <naam>', 'bij --terug: namens welke organisatie').default('VWS'))
    .option('--persoon <uuid>', 'bij --terug: wie het verwerkt')
    .action(async (waarvan: string | undefined, options: WerkbladOptions) =>
      (await import('../actions/werkblad.js')).werkblad(waarvan, options),
    );
