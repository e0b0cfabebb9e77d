import { withQuery } from '../../clocks/asked-clocks.js';

/** Which rows of a werkblad a page shows. */
export interface AskedGrid {
  readonly sheet: string;
  readonly search: string;
  /** From 1. */
  readonly page: number;
  /** The proposal that is mended here. Absent: none. */
  readonly mends?: string;
}

export const ROWS_ON_A_PAGE = 50;

const MOST_SEARCHED = 200;

/** What the address asks; of a sheet or a page that is not there the first. */
export function askedGrid(query: unknown, sheets: readonly string[]): AskedGrid {
  const given = (name: string): string => {
    const value = (query as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : '';
  };
  const page = Number(given('pagina'));
  const mends = given('voorstel');
  return {
    ...(/^[0-9a-f-]{36}$/.test(mends) ? { mends } : {}),
    sheet: sheets.find((name) => name === given('blad')) ?? sheets[0] ?? '',
    search: given('zoek').trim().slice(0, MOST_SEARCHED),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

export const gridAddress = (path: string, { sheet, search, page, mends }: AskedGrid, said: Readonly<Record<string, string>> = {}): string =>
  withQuery(path, { blad: sheet, zoek: search || undefined, pagina: page > 1 ? String(page) : undefined, voorstel: mends, ...said });
