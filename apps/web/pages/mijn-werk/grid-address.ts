import { choice, id, text, wholeNumber } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { withoutEmpty, withQuery } from '../../clocks/asked-clocks.js';
import { SAID_PARAMETERS } from './said-done.js';

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

/** What the address asks: of a sheet that is not named the first. @throws InvalidInput for what no address of ours asks */
export function askedGrid(query: unknown, sheets: readonly string[]): AskedGrid {
  const { blad, zoek, pagina, voorstel } = readQuery(
    {
      blad: choice('Welk onderdeel.', sheets, (name) => name),
      zoek: text('Alleen rijen met deze tekst.', MOST_SEARCHED),
      pagina: wholeNumber('Welke rijen.', { min: 1, max: 100_000 }),
      voorstel: id('Welk voorstel hier wordt verbeterd.'),
      ...SAID_PARAMETERS,
    },
    withoutEmpty(query),
  );
  return {
    ...(voorstel === undefined ? {} : { mends: voorstel }),
    sheet: blad ?? sheets[0] ?? '',
    search: zoek?.trim() ?? '',
    page: pagina ?? 1,
  };
}

export const gridAddress = (path: string, { sheet, search, page, mends }: AskedGrid, said: Readonly<Record<string, string>> = {}): string =>
  withQuery(path, { blad: sheet, zoek: search || undefined, pagina: page > 1 ? String(page) : undefined, voorstel: mends, ...said });
