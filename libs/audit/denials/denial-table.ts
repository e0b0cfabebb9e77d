import type { Clock, Instant, Page, Uuid } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type pg from 'pg';
import type { CountedDenial } from './denial.js';

/** The trails of requests: those that were refused, and those by which somebody read who did what. */
export type TrailTable = 'geweigerd_verzoek' | 'inzage';

/** How long a request is kept: a year, and the time to look into it. */
export const RETENTION_DAYS = 400;
/** In milliseconds: the trail is no reason to wait any longer for a database that is away. */
const PATIENCE = 5_000;

export type NewDenial = Omit<CountedDenial, 'number'>;

/** A period, both ends included; each may be left out. */
export interface DenialFilter {
  readonly from?: Instant;
  readonly until?: Instant;
}

/** Adds the counts to what is there of the same minute and kind. In one order, so that two processes never wait for each other. */
export async function addDenials(pool: pg.Pool, denials: readonly NewDenial[], table: TrailTable = 'geweigerd_verzoek'): Promise<void> {
  const sorted = denials.map((denial) => [keyOf(denial), denial] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const column = (of: (denial: NewDenial) => unknown) => sorted.map(([, denial]) => of(denial));
  await pool.query({
    text: `INSERT INTO ${table} AS known
      (minuut, methode, route, status, code, rol, organisatie, thematafel, aantal, eerste_correlatie)
      SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::bigint[], $10::uuid[])
      ON CONFLICT (minuut, methode, route, status, code, rol, organisatie, thematafel) DO UPDATE SET aantal = known.aantal + excluded.aantal`,
    values: [
      column(({ minute }) => minute),
      column(({ method }) => method),
      column(({ route }) => route),
      column(({ status }) => status),
      column(({ code }) => code),
      column(({ role }) => role ?? ''),
      column(({ organisation }) => organisation ?? ''),
      column(({ thematafel }) => thematafel ?? ''),
      column(({ count }) => count),
      column(({ firstCorrelationId }) => firstCorrelationId),
    ],
    ...{ query_timeout: PATIENCE },
  });
}

/** What is refused alike, within one minute. */
export const keyOf = ({
  minute,
  method,
  route,
  status,
  code,
  role,
  organisation,
  thematafel,
}: Omit<NewDenial, 'count' | 'firstCorrelationId'>) =>
  JSON.stringify([minute, method, route, status, code, role, organisation, thematafel]);

interface Row {
  readonly nummer: string;
  readonly minuut: Date;
  readonly methode: string;
  readonly route: string;
  readonly status: number;
  readonly code: string;
  readonly rol: string;
  readonly organisatie: string;
  readonly thematafel: string;
  readonly aantal: string;
  readonly eerste_correlatie: string;
}

/** In the order in which they were first stored. @throws PeildatumError `DATABASE.UNREACHABLE`. */
export async function listDenials(
  pool: pg.Pool,
  { from, until }: DenialFilter,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
  table: TrailTable = 'geweigerd_verzoek',
): Promise<Page<CountedDenial>> {
  const period = [from ?? '-infinity', until ?? 'infinity'];
  const where = 'minuut >= $1::timestamptz AND minuut <= $2::timestamptz';
  try {
    const { rows } = await pool.query<Row>(`SELECT * FROM ${table} WHERE ${where} AND nummer > $3::bigint ORDER BY nummer LIMIT $4`, [
      ...period,
      after,
      limit + 1,
    ]);
    const { rows: counted } = await pool.query<{ total: string }>(`SELECT count(*) AS total FROM ${table} WHERE ${where}`, period);
    const items = rows.slice(0, limit).map(denialOf);
    const next = rows.length > limit ? String(items[items.length - 1]?.number) : null;
    return { items, total: Number(counted[0]?.total ?? 0), next };
  } catch (error) {
    throw asUnavailable(error);
  }
}

/**
 * Removes what has been kept long enough. Counted from the newest row where the clock runs ahead of it: a clock that is set
 * wrong for once does not empty the trail.
 */
export async function pruneDenials(pool: pg.Pool, clock: Clock, table: TrailTable = 'geweigerd_verzoek'): Promise<void> {
  await pool.query(
    `DELETE FROM ${table}
     WHERE minuut < least($1::timestamptz, (SELECT max(minuut) FROM ${table})) - make_interval(days => $2)`,
    [clock.now(), RETENTION_DAYS],
  );
}

const denialOf = (row: Row): CountedDenial => ({
  number: Number(row.nummer),
  minute: row.minuut.toISOString() as Instant,
  method: row.methode,
  route: row.route,
  status: row.status,
  code: row.code,
  role: row.rol === '' ? null : row.rol,
  organisation: row.organisatie === '' ? null : row.organisatie,
  thematafel: row.thematafel === '' ? null : row.thematafel,
  count: Number(row.aantal),
  firstCorrelationId: row.eerste_correlatie as Uuid,
});
