import { readPdf } from '../../libs/reporting/testing/read-pdf.js';
import { readByOurs, readZip } from '../../libs/tables/testing/read-back.js';

const WORKBOOKS: Readonly<Record<string, 'xlsx' | 'ods'>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** What an answer says, as text: of a workbook the cells of its sheets, of a zip its files, of a PDF the text on its sheets, so that nothing is hidden by how it is packed. */
export async function unpacked(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (type === 'application/pdf') return (await readPdf(new Uint8Array(await response.arrayBuffer()))).texts.join('\n');
  const format = WORKBOOKS[type];
  if (format === undefined && type !== 'application/zip') return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (format === undefined) return [...readZip(bytes)].flat().join('\n');
  return [...readByOurs(bytes, format)].map(([name, lines]) => [name, ...lines.map((line) => line.join())].join('\n')).join('\n');
}
