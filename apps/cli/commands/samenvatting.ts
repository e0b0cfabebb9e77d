import type { SummaryFormatWord } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { SamenvattingOptions } from '../actions/samenvatting.js';
import { withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { outputOption } from '../output-option.js';
import { telOption } from '../tel-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum samenvatting`: the one page of a report that comes first, on standard output or in a file. */
export const samenvatting = (): Command =>
  withDoelgroep(withClocks(new Command('samenvatting')))
    .description('Maak de samenvatting van een peildatum op een blad: doel, tempo en toerekening.')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat (standaard wat de naam bij --uit zegt, en anders json)').choices(
        wordsOf<SummaryFormatWord>({ json: true, html: true, pdf: true }),
      ),
    )
    .addOption(telOption())
    .addOption(outputOption('--uit <bestand>'))
    .action(async (options: SamenvattingOptions) => (await import('../actions/samenvatting.js')).samenvatting(options));
