import pg from 'pg';
import { readModelMigrations } from '../../runtime/composition.js';
import { type Finding, good, masked, messageOf, warning, wrong } from './finding.js';

const SKEW_MS = 2_000;

/** The database of the read models, in the role of the application: only reading. */
export async function lookAtDatabase(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'peildatum doctor' });
  client.on('error', () => undefined); // what breaks is told by the query that it breaks
  const what = 'Database';
  try {
    await client.connect();
  } catch (error) {
    return [wrong(what, `${masked(url)}: ${messageOf(error)}`, 'Start de database, of verbeter DATABASE_URL.')];
  }
  try {
    await client.query('SET default_transaction_read_only = on');
    return [await server(client, url), await clocks(client), await migrations(client), ...(await readModels(client))];
  } catch (error) {
    return [wrong(what, messageOf(error), 'Kijk in het logboek van de database.')];
  } finally {
    await client.end();
  }
}

async function server(client: pg.Client, url: string): Promise<Finding> {
  const { rows } = await client.query<{ version: string; role: string; super: boolean; create: boolean }>(`
    SELECT current_setting('server_version') AS version, current_user AS role, rolsuper AS super,
           has_database_privilege(current_database(), 'CREATE') AS create
    FROM pg_roles WHERE rolname = current_user`);
  const { version, role, super: superuser, create } = rows[0] as (typeof rows)[number];
  const found = `PostgreSQL ${version}, ${masked(url)}, rol ${role}`;
  if (Number.parseInt(version, 10) < 15) return wrong('Database', found, 'Neem PostgreSQL 15 of nieuwer.');
  if (superuser)
    return warning(
      'Database',
      `${found}, die alles mag`,
      'Geef de toepassing een rol die geen superuser is, en de beheerder DATABASE_ADMIN_URL.',
    );
  if (!create)
    return warning(
      'Database',
      `${found}, die geen tabellen mag maken`,
      `Laat een beheerder dit doen: GRANT CREATE ON DATABASE … TO ${role}.`,
    );
  return good('Database', found);
}

async function clocks(client: pg.Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: string }>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS now');
  const skew = Number(rows[0]?.now) - (before + Date.now()) / 2;
  const found = `de klok van de database wijkt ${Math.abs(Math.round(skew))} ms af`;
  return Math.abs(skew) > SKEW_MS
    ? warning('Klok', found, 'Laat beide machines hun tijd van dezelfde bron nemen (NTP).')
    : good('Klok', found);
}

async function migrations(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('migrations') IS NOT NULL AS there");
  if (!rows[0]?.there) return good('Tabellen', 'nog niet gemaakt; de eerste start doet dat');
  const { rows: ran } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const names = new Set(ran.map(({ name }) => name));
  const pending = readModelMigrations.filter((migration) => !names.has(new migration().name ?? migration.name)).length;
  return good('Tabellen', pending === 0 ? 'bij de tijd' : `${pending} wijzigingen wachten op de volgende start`);
}

async function readModels(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('projection') IS NOT NULL AS there");
  if (!rows[0]?.there) return [];
  const { rows: projections } = await client.query<{ name: string; volgnummer: string; state: string; reason_text: string | null }>(
    'SELECT name, volgnummer, state, reason_text FROM projection ORDER BY name',
  );
  const furthest = Math.max(0, ...projections.map(({ volgnummer }) => Number(volgnummer)));
  return projections.map(({ name, volgnummer, state, reason_text: reason }) => {
    const what = `Leesmodel ${name}`;
    if (state === 'halted')
      return wrong(what, `staat stil bij ${volgnummer}: ${reason}`, `Volg die raad, of: peildatum projecties hervat ${name}.`);
    const behind = furthest - Number(volgnummer);
    if (behind > 0) return warning(what, `bij ${volgnummer}, ${behind} achter`, 'Start de projector, of wacht tot hij bij is.');
    return good(what, `bij ${volgnummer}`);
  });
}
