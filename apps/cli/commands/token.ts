import { ROLES } from '@peildatum/kernel';
import type { ThematafelLetter } from '@peildatum/thematafels';
import { Command, Option } from 'commander';
import type { TokenOptions } from '../actions/token.js';
import { wholeNumber } from '../clock-options.js';
import { textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

const LETTERS = wordsOf<ThematafelLetter>({ A: true, B: true, C: true, D: true, E: true, F: true, G: true, H: true, I: true, J: true });

/** `peildatum token`: a token for the embedded store alone; another store believes its own OIDC issuer. */
export const token = (): Command =>
  new Command('token')
    .description('Maak een toegangsbewijs voor de ingebouwde opslag.')
    .addOption(new Option('--rol <rol>', 'de rol').choices(ROLES.filter((role) => role !== 'migratie')).makeOptionMandatory())
    .addOption(new Option('--tafel <letter>', 'de eigen thematafel van een coördinator').choices(LETTERS))
    .addOption(
      textOption(
        '--organisatie <naam>',
        'namens welke organisatie (standaard die van de rol, en anders VWS; een verzekeraar en een partij noemen de hunne)',
      ),
    )
    .option('--persoon <uuid>', 'de persoon (standaard steeds dezelfde voor deze rol en tafel of verzekeraar)')
    .addOption(new Option('--uren <n>', 'hoe lang het geldt').argParser(wholeNumber).default(12))
    .action(async (options: TokenOptions) => (await import('../actions/token.js')).token(options));
