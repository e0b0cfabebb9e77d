import type { Pool } from 'pg';
import type { Projection } from '../logboek/logboek.projection.js';
import type { TableShape } from '../rows/table-shape.js';

/**
 * SQL: what a table consists of, its columns and its indexes, as an array of text. Of the catalog alone, which nobody locks:
 * `pg_get_indexdef` would wait for who holds the table.
 * @param oid SQL that names the table by its oid
 */
export const partsOf = (oid: string): string => `ARRAY (
  SELECT format('%s %s %s %s', attname, atttypid, atttypmod, attnotnull) FROM pg_attribute
   WHERE attrelid = ${oid} AND attnum > 0 AND NOT attisdropped
   UNION
  SELECT format('%s %s %s %s %s %s %s', indisunique, indisprimary, indnkeyatts, indoption, indclass, indcollation,
         (SELECT string_agg(coalesce(a.attname, '(uitdrukking)'), ',' ORDER BY k.n) FROM unnest(indkey) WITH ORDINALITY AS k (attnum, n)
            LEFT JOIN pg_attribute a ON a.attrelid = indrelid AND a.attnum = k.attnum))
    FROM pg_index WHERE indrelid = ${oid}
   ORDER BY 1)`;

/**
 * The names of the projections that stand as they are declared: registered, in this version, with a live table of the shape of its
 * template, and no other generation beside it. One question for all of them: a catch-up asks it each time, and nearly always they do.
 */
export async function asDeclared(pool: Pool, declared: readonly (readonly [Projection, TableShape])[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ name: string }>({
    name: 'projection.as declared',
    text: `
      WITH declared AS MATERIALIZED (
        SELECT d.name, d.template, p.table_name AS live,
               to_regclass(quote_ident(d.template)) AS template_oid, to_regclass(quote_ident(p.table_name)) AS live_oid
          FROM unnest($1::text[], $2::int[], $3::text[]) AS d (name, version, template)
          JOIN projection p ON p.name = d.name AND p.version = d.version),
      generations AS MATERIALIZED (
        SELECT relname, substring(relname FROM '^(.*)_g[0-9]+$') AS template FROM pg_class
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname LIKE '%\\_g%')
      SELECT d.name FROM declared d
       WHERE d.template_oid IS NOT NULL AND d.live_oid IS NOT NULL
         AND NOT EXISTS (SELECT FROM generations g WHERE g.template = d.template AND g.relname <> d.live)
         AND ${partsOf('d.template_oid')} = ${partsOf('d.live_oid')}`,
    values: [declared.map(([{ name }]) => name), declared.map(([{ version }]) => version), declared.map(([, { template }]) => template)],
  });
  return new Set(rows.map(({ name }) => name));
}
