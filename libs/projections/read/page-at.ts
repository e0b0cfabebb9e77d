import { noPlace, type Page, type PageRequest } from '@peildatum/kernel';
import type { Snapshot } from './snapshot.js';

/** Gives a value a parameter of its own in the statement: `$3`. */
export type Given = (value: unknown) => string;

export interface Sought<T> {
  /**
   * SQL that gives the `subject` of whatever a filter lets through, and the `texts` (text[]) of each if `search` is given. $1 and $2
   * are the snapshot's bounds.
   */
  readonly found: (given: Given) => string;
  /** Text that one of the texts must have, whatever its case. */
  readonly search?: string | undefined;
  /** Reads those of the page, in the order of their codes. */
  readonly read: (codes: readonly string[]) => Promise<readonly T[]>;
}

/** What was found in all, and the codes of a page of it with one more if there is a next. */
interface Cut {
  readonly total: number;
  readonly codes: readonly string[];
}

/**
 * A page of what a filter lets through, in the order of their codes, and how many there are in all. Counted and cut in the database: no
 * others than those of the page are read. @throws InvalidInput for a place after which there is nothing, and that is none of them
 */
export async function pageAt<T extends { readonly code: string }>(
  snapshot: Snapshot,
  { found, search, read }: Sought<T>,
  page: PageRequest,
): Promise<Page<T>> {
  const values: unknown[] = [...snapshot.bounds];
  const sql = found((value) => `$${values.push(value)}`);
  const { total, codes } = await (search === undefined ? cut(snapshot, sql, values, page) : searched(snapshot, sql, values, search, page));
  if (page.after !== undefined && codes.length === 0 && !(await isThere(snapshot, sql, values, page.after))) throw noPlace(page.after);
  const items = codes.length === 0 ? [] : await read(codes.slice(0, page.limit));
  return { items, total, next: codes.length > page.limit ? (items.at(-1)?.code ?? null) : null };
}

/** Whether something of that code is found: asked of a place after which there is nothing. */
async function isThere(snapshot: Snapshot, found: string, values: readonly unknown[], code: string): Promise<boolean> {
  const rows = await snapshot.query(`SELECT 1 FROM (${found}) AS found WHERE subject = $${values.length + 1}::text`, [...values, code]);
  return rows.length > 0;
}

async function cut(snapshot: Snapshot, found: string, values: readonly unknown[], { after = '', limit }: PageRequest): Promise<Cut> {
  const [from, size] = [values.length + 1, values.length + 2];
  const rows = await snapshot.query<{ total: string; subject: string | null }>(
    `WITH found AS MATERIALIZED (${found})
     SELECT counted.total, page.subject
       FROM (SELECT count(*) AS total FROM found) AS counted
       LEFT JOIN (SELECT subject FROM found WHERE subject COLLATE "C" > $${from}::text ORDER BY subject COLLATE "C" LIMIT $${size}::int) AS page ON true
      ORDER BY page.subject COLLATE "C"`,
    [...values, after, limit + 1],
  );
  return { total: Number(rows[0]?.total ?? 0), codes: rows.flatMap(({ subject }) => subject ?? []) };
}

/** Searched here and not in the database: what is the same letter in another case, every database knows otherwise. It reads the texts alone. */
async function searched(
  snapshot: Snapshot,
  found: string,
  values: readonly unknown[],
  search: string,
  { after = '', limit }: PageRequest,
): Promise<Cut> {
  const rows = await snapshot.query<{ subject: string; texts: readonly (string | null)[] }>(
    `SELECT subject, texts FROM (${found}) AS found ORDER BY subject COLLATE "C"`,
    values,
  );
  const wanted = search.toLowerCase();
  const codes = rows.filter(({ texts }) => texts.some((text) => text?.toLowerCase().includes(wanted))).map(({ subject }) => subject);
  return { total: codes.length, codes: codes.filter((code) => code > after).slice(0, limit + 1) };
}

/** Conditions that hold all; what is undefined does not filter. */
export const allOf = (conditions: readonly (string | undefined)[]): string =>
  conditions.filter((condition) => condition !== undefined).join(' AND ') || 'true';
