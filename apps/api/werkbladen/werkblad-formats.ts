import type { WorkbookFormat } from '@peildatum/workbooks';
import { FILE_TYPES } from '../importen/file-types.js';

/** The formats of a werkblad, by their media types. */
export const WORKSHEET_TYPES: Readonly<Record<string, WorkbookFormat>> = Object.fromEntries(
  Object.entries(FILE_TYPES).flatMap(([type, format]) => (format === 'xlsx' || format === 'ods' ? [[type, format]] : [])),
);

export const mediaTypeOf = (format: WorkbookFormat): string =>
  Object.keys(WORKSHEET_TYPES).find((type) => WORKSHEET_TYPES[type] === format) ?? '';
