import { isUuid, PeildatumError, type Role } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform/config';
import type { ThematafelLetter } from '@peildatum/thematafels';
import { assertThere } from '../../runtime/assert-there.js';
import { localTokens } from '../../runtime/local-tokens.js';
import { output } from '../terminal.js';

export interface TokenOptions {
  readonly rol: Role;
  readonly tafel?: ThematafelLetter;
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

export async function token({ rol, tafel, organisatie, persoon, uren }: TokenOptions): Promise<void> {
  const config = loadConfig(process.env);
  if (config.eventStore.kind !== 'embedded') throw onlyEmbedded();
  if (rol === 'coordinator' && tafel === undefined) throw usage('Een coördinator hoort bij een thematafel: geef --tafel A tot en met J.');
  if (rol === 'verzekeraar' && organisatie === undefined)
    throw usage('Een verzekeraar legt vast voor de eigen organisatie: geef --organisatie, zoals een snelle toets haar noemt.');
  if (rol === 'partij' && organisatie === undefined)
    throw usage('Een partij meldt wat van haar is: geef --organisatie met haar code, zoals een afspraak haar noemt: ZN.');
  if (persoon !== undefined && !isUuid(persoon)) throw usage('--persoon is een UUID in kleine letters.');
  await assertThere(config);
  const { mint } = await localTokens(config.dataDir);
  const text = await mint({
    role: rol,
    organisation: organisatie ?? ORGANISATIONS[rol] ?? 'VWS',
    ttlSeconds: uren * 3_600,
    ...(tafel === undefined ? {} : { thematafel: tafel }),
    ...(persoon === undefined ? {} : { person: persoon }),
  });
  output(text);
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });

const onlyEmbedded = () =>
  new PeildatumError({
    code: 'TOKEN.NOT_EMBEDDED',
    kind: 'forbidden',
    message:
      'Toegangsbewijzen van de opdrachtregel gelden alleen voor de ingebouwde opslag; vraag er een bij uw OIDC-aanbieder (OIDC_ISSUER).',
  });
