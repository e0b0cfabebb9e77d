import type { ReportFormatWord } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { RapportOptions } from '../actions/rapport.js';
import { withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { telOption } from '../tel-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum rapport`: the voortgangsrapportage on standard output or in a file; beside a running server or without one. */
export const rapport = (): Command =>
  withDoelgroep(withClocks(new Command('rapport')))
    .description('Maak de voortgangsrapportage van een peildatum.')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat (standaard wat de naam bij --uit zegt, en anders json)').choices(
        wordsOf<ReportFormatWord>({ json: true, html: true, pdf: true, xlsx: true, ods: true, csv: true }),
      ),
    )
    .addOption(telOption())
    .addOption(outputOption('--uit <bestand>'))
    .action(async (options: RapportOptions) => (await import('../actions/rapport.js')).rapport(options));
