import { type EditedSheets, edited, opened } from '../../../libs/worksheets/testing/edited.js';
import type { TestApi } from './test-api.js';
import { TYPES } from './uploads.js';

type Format = 'xlsx' | 'ods';

/** What is answered of a werkblad that was sent. */
export interface SentWorksheet {
  readonly code: string;
  readonly rijen: readonly { readonly uitkomst: string; readonly botsingen: readonly object[] }[];
  readonly fouten: readonly { readonly code: string; readonly veld: string; readonly melding: string }[];
  readonly opmerkingen: readonly string[];
  readonly aantallen: Readonly<Record<string, number>>;
  readonly gewijzigd: number;
  readonly vastgelegd: number;
}

/** Fetches, fills in and sends a werkblad as somebody does. */
export const werkbladenOf = (api: Pick<TestApi, 'call'>) => {
  const fetched = async (of: string, as?: string, format: Format = 'xlsx'): Promise<Uint8Array> => {
    const response = await api.call(`/v1/${of}/werkblad.${format}`, as === undefined ? {} : { as });
    if (response.status !== 200 || response.headers.get('content-type') !== TYPES[format]) throw new Error(await response.text());
    return new Uint8Array(await response.arrayBuffer());
  };
  const sent = async (
    bytes: Uint8Array,
    { as, format = 'xlsx', proef = false }: { as?: string; format?: Format; proef?: boolean } = {},
  ) => {
    const response = await api.call(`/v1/werkbladen${proef ? '?proef=true' : ''}`, {
      ...(as === undefined ? {} : { as }),
      file: { type: TYPES[format], bytes },
    });
    return { status: response.status, body: (await response.json()) as SentWorksheet };
  };
  return {
    fetched,
    sent,
    /** As it stands now, opened. */
    sheets: async (of: string, as?: string, format: Format = 'xlsx'): Promise<EditedSheets> =>
      await opened(await fetched(of, as, format), format),
    filledIn: (bytes: Uint8Array, edit: (sheets: EditedSheets) => EditedSheets | undefined, format: Format = 'xlsx', as: Format = format) =>
      edited(bytes, format, edit, as),
  };
};

/** The row of a sheet that has these cells; it must be there. */
export function rowWith(sheets: EditedSheets, sheet: string, cells: Readonly<Record<string, string>>): Record<string, string> {
  const found = sheets[sheet]?.find((row) => Object.entries(cells).every(([name, text]) => (row[name] ?? '') === text));
  if (found === undefined) throw new Error(`${sheet} has no row with ${JSON.stringify(cells)}`);
  return found;
}

/** Fills a row in: the one with these cells, or the first that says nothing. */
export const fill =
  (sheet: string, of: Readonly<Record<string, string>> | 'empty', cells: Readonly<Record<string, string>>) =>
  (sheets: EditedSheets): undefined => {
    const isEmpty = (row: Record<string, string>) => Object.entries(row).every(([name, text]) => name === 'versie' || text === '');
    const row = of === 'empty' ? sheets[sheet]?.find(isEmpty) : rowWith(sheets, sheet, of);
    Object.assign(row as object, cells);
    return undefined;
  };
