import { escapeLiteral } from 'pg';

/**
 * SQL for "the value at two clocks". Everywhere $1 is the bound of `valid_from` and $2 the volgnummer: `snapshot.bounds`,
 * or `snapshot.boundsAt` for another date of the same knowledge. Tables come quoted from `snapshot.table`.
 */
const KNOWN = `f.valid_from <= $1::date AND f.volgnummer <= $2::bigint AND (f.superseded_by IS NULL OR f.superseded_by > $2::bigint)`;
const NEWEST = 'ORDER BY f.valid_from DESC, f.place DESC, f.volgnummer DESC LIMIT 1';

export interface Probe {
  /** As `snapshot.table` gives it. */
  readonly table: string;
  readonly aspect: string;
  /** The name by which the rest of the query reads the value's columns: those of the fact table. */
  readonly alias: string;
  /** SQL for the subject: `listed.subject`. */
  readonly subject: string;
  /** True: a subject without a value stays, with nulls. Default: it falls out. */
  readonly optional?: boolean;
  /** Of an optional one, SQL that says whether the value counts: `confirmation.valid_from > status.valid_from`. Default: it does. */
  readonly on?: string;
}

/** A join, for behind FROM, with the fact that is an aspect's value: the greatest (valid_from, place) known and valid by then. One index probe a subject. */
export function probe({ table, aspect, alias, subject, optional = false, on = 'true' }: Probe): string {
  const value = `(SELECT f.* FROM ${table} f WHERE f.aspect = ${escapeLiteral(aspect)} AND f.subject = ${subject} AND ${KNOWN} ${NEWEST})`;
  return optional ? `LEFT JOIN LATERAL ${value} AS ${alias} ON ${on}` : `CROSS JOIN LATERAL ${value} AS ${alias}`;
}

/** An index page holds at least so many rows, and PostgreSQL reads the whole of it to give the first. */
const ROWS_AT_ONCE = 50;

/**
 * A subquery in brackets with every subject that ever had a fact of the aspect, as `subject`. It skips from subject to subject,
 * and takes along those that stand on the same page of the index: its cost follows the subjects, not the facts.
 */
export function subjectsOf(table: string, aspect: string): string {
  const from = (start: string) => `
    SELECT array_agg(DISTINCT page.subject) AS subjects, max(page.subject) AS last FROM (
      SELECT f.subject FROM ${table} f WHERE f.aspect = ${escapeLiteral(aspect)} ${start} ORDER BY f.subject LIMIT ${ROWS_AT_ONCE}) AS page`;
  return `(WITH RECURSIVE listed AS (
      (${from('')})
      UNION ALL
      SELECT next.* FROM listed CROSS JOIN LATERAL (${from('AND f.subject > listed.last')}) AS next WHERE listed.last IS NOT NULL
    ) SELECT unnest(listed.subjects) AS subject FROM listed)`;
}

/** A subquery in brackets with every aspect that a fact was told of, as `aspect`: from one to the next along the index. */
export function aspectsIn(table: string): string {
  const next = (where: string) => `(SELECT f.aspect FROM ${table} f ${where} ORDER BY f.aspect LIMIT 1)`;
  return `(WITH RECURSIVE listed AS (
      SELECT ${next('')} AS aspect
      UNION ALL
      SELECT ${next('WHERE f.aspect > listed.aspect')} FROM listed WHERE listed.aspect IS NOT NULL
    ) SELECT listed.aspect FROM listed WHERE listed.aspect IS NOT NULL)`;
}

export interface Values {
  /** As `snapshot.table` gives it. */
  readonly table: string;
  readonly aspect: string;
  /** The value's columns that are asked for: `status, note`; none may be. What an index carries is not looked for in the table. */
  readonly columns: string;
  /** SQL for which subjects, of `f.subject`: `f.subject = ANY ($3::text[])`. Default: all. */
  readonly where?: string;
}

/**
 * A subquery in brackets with an aspect's value of every subject that has one: `subject`, `valid_from`, `place`, `volgnummer`, `basis` and the
 * columns asked for. It reads all facts of the aspect along the index and keeps the newest of each subject, so its cost
 * follows the facts: a third of that of probes where thousands of subjects have a few facts each.
 */
export function valuesOf({ table, aspect, columns, where = 'true' }: Values): string {
  return `(SELECT DISTINCT ON (f.subject) f.subject, f.valid_from, f.place, f.volgnummer, f.basis${prefixed(columns)}
     FROM ${table} f WHERE f.aspect = ${escapeLiteral(aspect)} AND ${where} AND ${KNOWN}
    ORDER BY f.subject, f.valid_from DESC, f.place DESC, f.volgnummer DESC)`;
}

/**
 * A subquery in brackets with all facts of an aspect that stand, and not the newest alone: for what adds up instead of taking the
 * place of what was. The columns are those of `valuesOf`.
 */
export function factsOf({ table, aspect, columns, where = 'true' }: Values): string {
  return `(SELECT f.subject, f.valid_from, f.place, f.volgnummer, f.basis${prefixed(columns)}
     FROM ${table} f WHERE f.aspect = ${escapeLiteral(aspect)} AND ${where} AND ${KNOWN})`;
}

const prefixed = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => (column === '' ? '' : `, f.${column}`))
    .join('');

/** A subquery in brackets with the value of every aspect of every subject: the columns of the fact table. For where the aspects are not known beforehand. */
export function probedFacts(table: string): string {
  return `(WITH RECURSIVE listed AS (
      (SELECT f.aspect, f.subject FROM ${table} f ORDER BY f.aspect, f.subject LIMIT 1)
      UNION ALL
      SELECT next.aspect, next.subject FROM listed CROSS JOIN LATERAL (
        SELECT f.aspect, f.subject FROM ${table} f WHERE (f.aspect, f.subject) > (listed.aspect, listed.subject) ORDER BY f.aspect, f.subject LIMIT 1
      ) AS next
    ) SELECT value.* FROM listed CROSS JOIN LATERAL (
      SELECT f.* FROM ${table} f WHERE f.aspect = listed.aspect AND f.subject = listed.subject AND ${KNOWN} ${NEWEST}
    ) AS value)`;
}
