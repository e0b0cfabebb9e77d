import type { FileFormat } from '@peildatum/importing';

/** The files that are taken in, by their media type. */
export const FILE_TYPES: Readonly<Record<string, FileFormat>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** Undefined: no file that is taken in. */
export function formatOf(contentType: string | undefined): FileFormat | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(FILE_TYPES, type) ? FILE_TYPES[type] : undefined;
}
