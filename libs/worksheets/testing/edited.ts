import { FilesHere, type ImportFile } from '@peildatum/importing';
import type { WorkbookFormat } from '@peildatum/workbooks';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

/** A row as somebody sees it in a program: the texts of its cells, by the heads. */
export type EditedRow = Record<string, string>;

/** The sheets of a werkblad, as somebody has them open. */
export type EditedSheets = Record<string, EditedRow[]>;

/** Opens a werkblad, as a program would. */
export async function opened(bytes: Uint8Array, format: WorkbookFormat): Promise<EditedSheets> {
  const file: ImportFile = await new FilesHere().read({ bytes, format });
  const sheets: EditedSheets = {};
  for (const { place, fields } of file.rows) {
    const { soort: _, ...cells } = fields as EditedRow;
    if ('sheet' in place) sheets[place.sheet] = [...(sheets[place.sheet] ?? []), cells];
  }
  return sheets;
}

/** Saves it, by another's writer: without our styles, lists and protection. */
export async function saved(sheets: EditedSheets, format: WorkbookFormat): Promise<Uint8Array> {
  const written = Object.entries(sheets)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return { name, rows: [heads, ...rows.map((row) => heads.map((head) => row[head] ?? null))] };
    });
  return await (format === 'xlsx' ? writeXlsx : writeOds)({ sheets: written });
}

/** Opens, changes and saves it. @returns the file that comes back */
export async function edited(
  bytes: Uint8Array,
  format: WorkbookFormat,
  edit: (sheets: EditedSheets) => EditedSheets | undefined,
  as: WorkbookFormat = format,
): Promise<Uint8Array> {
  const sheets = await opened(bytes, format);
  return await saved(edit(sheets) ?? sheets, as);
}
