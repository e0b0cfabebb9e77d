import type { MIJLPAALSTAND_WORDS } from '@peildatum/agreements';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { MijlpalenOptions } from '../actions/mijlpalen.js';
import { withClocks } from '../clock-options.js';
import { textOption } from '../text-option.js';

/** Written out, for to load what it is the words of costs a second; that they are all of them the type holds. */
const STANDEN: Readonly<Record<(typeof MIJLPAALSTAND_WORDS)[keyof typeof MIJLPAALSTAND_WORDS], true>> = {
  'te-laat': true,
  komend: true,
  gehaald: true,
  gemist: true,
  vervallen: true,
  'zonder-datum': true,
};

/** `peildatum mijlpalen`: what is due when, and whose it is. */
export const mijlpalen = (): Command =>
  withClocks(new Command('mijlpalen'))
    .description('Toon de mijlpalen van de afspraken op datum: wat in een kwartaal moet, wat te laat is, en van wie.')
    .addOption(new Option('--kwartaal <kwartaal>', 'alleen met een datum in dit kwartaal: 2025-Q4').argParser(quarter))
    .addOption(new Option('--stand <stand>', 'alleen die er zo voor staan').choices(Object.keys(STANDEN)))
    .addOption(textOption('--trekker <partij>', 'alleen met deze partij als trekker: haar code, of zoals de bron haar schrijft'))
    .addOption(textOption('--akkoord <code>', 'alleen van dit akkoord', 10))
    .action(async (options: MijlpalenOptions) => (await import('../actions/mijlpalen.js')).mijlpalen(options));

function quarter(text: string): string {
  if (!/^(19|20|21)\d{2}-Q[1-4]$/.test(text)) throw new InvalidArgumentError('Geef een kwartaal als 2025-Q4.');
  return text;
}
