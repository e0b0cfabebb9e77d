import { type WrittenPart, zipOf } from './zip-writer.js';

const SHEET_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...relations: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${REL_NS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface WrittenXlsx {
  /** The rows of each sheet, as XML, and what stands after them. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly more?: readonly WrittenPart[];
}

/** A workbook by hand, for what no library writes. */
export function xlsxOf({ sheets, state = {}, strings = '', styles = '', workbookPr = '', more = [] }: WrittenXlsx): Buffer {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, n) => `<sheet name="${name}" sheetId="${n + 1}" state="${state[name] ?? 'visible'}" r:id="rId${n + 1}"/>`,
  );
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships(['rId1', 'officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${SHEET_NS} xmlns:r="${REL_NS}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        ...names.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
        ['rId901', 'sharedStrings', 'sharedStrings.xml'],
        ['rId902', 'styles', '/xl/styles.xml'],
      ),
    },
    { name: 'xl/sharedStrings.xml', data: `<sst ${SHEET_NS}>${strings}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet ${SHEET_NS}>${styles}</styleSheet>` },
    ...names.map((name, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, data: `<worksheet ${SHEET_NS}>${sheets[name]}</worksheet>` })),
    ...more,
  ]);
}

const ODS_NS = ['office', 'table', 'text', 'style', 'calcext'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');

/** A document by hand. @param tables XML of the tables @param styles XML of the automatic styles */
export const odsOf = (tables: string, styles = '', more: readonly WrittenPart[] = []): Buffer =>
  zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data: `<office:document-content ${ODS_NS}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ]);

/** A row of texts. */
export const xlsxRow = (row: number, ...texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, n) => `<c r="${String.fromCharCode(65 + n)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

export const odsCell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
export const odsRow = (...texts: readonly string[]): string => `<table:table-row>${texts.map(odsCell).join('')}</table:table-row>`;
