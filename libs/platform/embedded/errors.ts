import { PeildatumError } from '@peildatum/kernel';

/** The command line ends with exit code 78 (EX_CONFIG) on this one: nothing will change until somebody installs something. */
export const noBinaries = (version: number | undefined, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'POSTGRES.NO_BINARIES',
      kind: 'broken',
      message:
        version === undefined
          ? 'Er is geen PostgreSQL gevonden om de ingebouwde database mee te starten. Ga zo verder: installeer de pakketten opnieuw met `npm ci` ' +
            '(zonder --omit=optional), of installeer PostgreSQL 15 of nieuwer, of zet DATABASE_URL op een bestaande PostgreSQL-server.'
          : `De gegevensmap is gemaakt met PostgreSQL ${version}, en die versie is hier niet gevonden; uw gegevens zijn ongemoeid. Ga zo verder: ` +
            `installeer PostgreSQL ${version} (Debian/Ubuntu: apt install postgresql-${version}) en start opnieuw, of zet DATABASE_URL op een server ` +
            'waar de gegevens naartoe zijn gezet, of kies een lege map met PEILDATUM_DATA_DIR.',
      details: { version: version ?? null },
    },
    { cause },
  );

export const startFailed = (reason: string, logFile: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'POSTGRES.START_FAILED',
      kind: 'unavailable',
      message: `De ingebouwde PostgreSQL start niet: ${reason} Zie ${logFile} voor het hele verhaal, los de oorzaak op en start opnieuw.`,
    },
    { cause },
  );

export const initFailed = (reason: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'POSTGRES.INIT_FAILED',
      kind: 'unavailable',
      message: `De gegevensmap van PostgreSQL kan niet worden aangemaakt: ${reason} Los de oorzaak op en start opnieuw; er is nog niets opgeslagen.`,
    },
    { cause },
  );

export const notOwner = (folder: string) =>
  new PeildatumError({
    code: 'POSTGRES.NOT_OWNER',
    kind: 'forbidden',
    message: `De gegevensmap ${folder} is van een andere gebruiker. Start als die gebruiker, of kies een eigen map met PEILDATUM_DATA_DIR.`,
  });

export const noAccount = (folder: string, tried: readonly string[]) =>
  new PeildatumError({
    code: 'POSTGRES.NO_ACCOUNT',
    kind: 'unavailable',
    message:
      `PostgreSQL mag niet als root draaien, en geen andere weg lukte voor ${folder} (${tried.join('; ')}). ` +
      'Start als gewone gebruiker, of kies met PEILDATUM_DATA_DIR een map die de gebruiker postgres of nobody kan bereiken.',
    details: { tried },
  });

export const passwordRefused = (folder: string, cause: unknown) =>
  new PeildatumError(
    {
      code: 'POSTGRES.PASSWORD_REFUSED',
      kind: 'broken',
      message: `De database in ${folder} weigert het wachtwoord dat erbij staat; is het buiten Peildatum om gewijzigd? Zet het terug, of zet een reservekopie van de hele map terug.`,
    },
    { cause },
  );

export const stopFailed = (pid: number, logFile: string) =>
  new PeildatumError({
    code: 'POSTGRES.STOP_FAILED',
    kind: 'unavailable',
    message: `De ingebouwde PostgreSQL (proces ${pid}) stopt niet binnen twee minuten; zie ${logFile}. Hij maakt zijn werk af, of stop dat proces zelf.`,
    details: { pid },
  });

export const noSecrets = (folder: string, cause: unknown) =>
  new PeildatumError(
    {
      code: 'POSTGRES.NO_SECRETS',
      kind: 'broken',
      message:
        `In ${folder} staan geen leesbare wachtwoorden van Peildatum (peildatum.secrets.json). Is het een map van een andere PostgreSQL, of een onvolledige ` +
        'kopie? Zet de hele map terug, of kies een andere met PEILDATUM_DATA_DIR.',
    },
    { cause },
  );
