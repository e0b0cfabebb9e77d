import { resolve } from 'node:path';
import type { Config, DatabaseConfig, EventStoreConfig, OidcConfig } from './config.js';
import { readEdge } from './read-edge.js';
import { readMail } from './read-mail.js';
import { readTelemetry } from './read-telemetry.js';
import { isLoopback, readWeb } from './read-web.js';
import { type Environment, SettingsReader } from './settings-reader.js';
import { isKurrentUrl, isPostgresUrl, isWebUrl, sameDatabase } from './urls.js';

export interface ConfigPurpose {
  /** Where relative paths start and `.peildatum` stands. Default: the working folder. */
  readonly cwd?: string;
  /** A server that takes writes over HTTP must know whom to believe. */
  readonly servesWrites?: boolean;
}

/**
 * Reads every setting, once, at the start; `SETTINGS` says what each means. An empty variable counts as unset.
 * @throws InvalidInput (Dutch) that names every faulty variable at once, and never a value
 */
export function loadConfig(env: Environment, { cwd = process.cwd(), servesWrites = false }: ConfigPurpose = {}): Config {
  const settings = new SettingsReader(env);
  const stores = readStores(settings);
  const postgres = settings.checked(
    'PEILDATUM_POSTGRES',
    (value) => ['system', 'npm'].includes(value),
    'kies system of npm, of laat hem leeg.',
  );
  const http = { host: settings.host('HOST') ?? '127.0.0.1', port: settings.port('PORT') ?? 3000 };
  const oidc = readOidc(settings, servesWrites && stores.eventStore.kind !== 'embedded' && !isLoopback(http.host));
  const edge = readEdge(settings);
  const web = readWeb(settings, cwd, oidc);
  const mail = readMail(settings);
  const telemetry = readTelemetry(settings);
  settings.finish();
  return {
    ...stores,
    dataDir: resolve(cwd, settings.text('PEILDATUM_DATA_DIR') ?? '.peildatum'),
    http,
    edge,
    web,
    telemetry,
    ...(mail === undefined ? {} : { mail }),
    ...(postgres === undefined ? {} : { postgresSources: [postgres as 'system'] }),
    ...(oidc === undefined ? {} : { oidc }),
  };
}

const POSTGRES_ADVICE = 'schrijf het adres als postgres://gebruiker:wachtwoord@server:5432/database.';

function readStores(settings: SettingsReader): { eventStore: EventStoreConfig; database: DatabaseConfig } {
  const given = settings.checked(
    'EVENT_STORE_URL',
    (url) => isKurrentUrl(url) || isPostgresUrl(url),
    'begin met kurrentdb://, esdb:// of postgres://, gevolgd door de server, of laat hem leeg voor de ingebouwde opslag.',
  );
  const databaseUrl = settings.checked('DATABASE_URL', isPostgresUrl, POSTGRES_ADVICE);
  const adminUrl = settings.checked('DATABASE_ADMIN_URL', isPostgresUrl, POSTGRES_ADVICE);
  const storeInPostgres = given !== undefined && isPostgresUrl(given) ? given : undefined;

  const readModels = databaseUrl ?? storeInPostgres;
  if (adminUrl !== undefined && readModels === undefined && settings.text('DATABASE_URL') === undefined) {
    settings.fault('DATABASE_ADMIN_URL', 'hoort bij DATABASE_URL; zet die ook, of laat beide leeg voor de ingebouwde database.');
  }
  /** The administrator's address counts for the database that it names, and for no other. */
  const adminOf = (url: string) => (adminUrl !== undefined && sameDatabase(adminUrl, url) ? adminUrl : url);
  if (
    adminUrl !== undefined &&
    readModels !== undefined &&
    ![readModels, storeInPostgres].some((url) => url !== undefined && sameDatabase(adminUrl, url))
  ) {
    settings.fault('DATABASE_ADMIN_URL', 'moet naar dezelfde server en database wijzen als DATABASE_URL, met een andere gebruiker.');
  }
  const log = storeInPostgres ?? (given === undefined ? databaseUrl : undefined);
  return {
    database: readModels === undefined ? { kind: 'embedded' } : { kind: 'external', url: readModels, adminUrl: adminOf(readModels) },
    eventStore:
      log !== undefined
        ? { kind: 'postgres', url: log, adminUrl: adminOf(log) }
        : given !== undefined
          ? { kind: 'kurrentdb', url: given }
          : { kind: 'embedded' },
  };
}

function readOidc(settings: SettingsReader, required: boolean): OidcConfig | undefined {
  const web = (name: string) =>
    settings.checked(name, isWebUrl, 'schrijf een volledig https-adres (http mag alleen voor deze machine zelf).');
  const names = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'] as const;
  const missing = names.filter((name) => settings.text(name) === undefined);
  const [issuer, audience, jwksUrl] = [web(names[0]), settings.text(names[1]), web(names[2])];
  if (missing.length === names.length && !required) return undefined;
  for (const name of missing) {
    settings.fault(
      name,
      missing.length < names.length
        ? 'ontbreekt; zet alle drie OIDC_ISSUER, OIDC_AUDIENCE en OIDC_JWKS_URL, of geen.'
        : 'is nodig om te schrijven in een opslag die niet de ingebouwde is, waar anderen bij kunnen (HOST): wie geeft de toegangsbewijzen uit?',
    );
  }
  return issuer === undefined || audience === undefined || jwksUrl === undefined ? undefined : { issuer, audience, jwksUrl };
}
