import { odsParts } from './ods/ods-parts.js';
import { packed } from './packed.js';
import type { Workbook } from './workbook.js';
import { xlsxParts } from './xlsx/xlsx-parts.js';

export type WorkbookFormat = 'xlsx' | 'ods';

const PARTS = { xlsx: xlsxParts, ods: odsParts };

/** A workbook as a file: of the same workbook always the same bytes. */
export const writeWorkbook = (workbook: Workbook, format: WorkbookFormat): Uint8Array => packed(PARTS[format](workbook));
