import { isUuid, PeildatumError, ROLES, type Role } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { Command, Option } from 'commander';
import { localTokens } from '../../runtime/local-tokens.js';
import { wholeNumber } from '../clock-options.js';
import { output } from '../terminal.js';
import { textOption } from '../text-option.js';

interface TokenOptions {
  readonly rol: Role;
  readonly tafel?: string;
  readonly organisatie?: string;
  readonly persoon?: string;
  readonly uren: number;
}

/** Whose a role is, where it is one organisation's: as monitors name their owners. */
const ORGANISATIONS: Partial<Readonly<Record<Role, string>>> = {
  nza: 'NZa',
  zorginstituut: 'Zorginstituut Nederland',
  rivm: 'RIVM',
  nivel: 'NIVEL',
  cbs: 'CBS',
  bo: 'BO IZA',
};

/** `peildatum token`: a token for the embedded store alone; another store believes its own OIDC issuer. */
export const token = (): Command =>
  new Command('token')
    .description('Maak een toegangsbewijs voor de ingebouwde opslag.')
    .addOption(new Option('--rol <rol>', 'de rol').choices(ROLES.filter((role) => role !== 'migratie')).makeOptionMandatory())
    .addOption(new Option('--tafel <letter>', 'de eigen thematafel van een coördinator').choices([...THEMATAFEL_LETTERS]))
    .addOption(
      textOption(
        '--organisatie <naam>',
        'namens welke organisatie (standaard die van de rol, en anders VWS; een verzekeraar noemt de zijne)',
      ),
    )
    .option('--persoon <uuid>', 'de persoon (standaard steeds dezelfde voor deze rol en tafel of verzekeraar)')
    .addOption(new Option('--uren <n>', 'hoe lang het geldt').argParser(wholeNumber).default(12))
    .action(async ({ rol, tafel, organisatie, persoon, uren }: TokenOptions) => {
      const config = loadConfig(process.env);
      if (config.eventStore.kind !== 'embedded') throw onlyEmbedded();
      if (rol === 'coordinator' && tafel === undefined)
        throw usage('Een coördinator hoort bij een thematafel: geef --tafel A tot en met J.');
      if (rol === 'verzekeraar' && organisatie === undefined)
        throw usage('Een verzekeraar legt vast voor de eigen organisatie: geef --organisatie, zoals een snelle toets haar noemt.');
      if (persoon !== undefined && !isUuid(persoon)) throw usage('--persoon is een UUID in kleine letters.');
      const { mint } = await localTokens(config.dataDir);
      const text = await mint({
        role: rol,
        organisation: organisatie ?? ORGANISATIONS[rol] ?? 'VWS',
        ttlSeconds: uren * 3_600,
        ...(tafel === undefined ? {} : { thematafel: tafel }),
        ...(persoon === undefined ? {} : { person: persoon }),
      });
      output(text);
    });

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });

const onlyEmbedded = () =>
  new PeildatumError({
    code: 'TOKEN.NOT_EMBEDDED',
    kind: 'forbidden',
    message:
      'Toegangsbewijzen van de opdrachtregel gelden alleen voor de ingebouwde opslag; vraag er een bij uw OIDC-aanbieder (OIDC_ISSUER).',
  });
