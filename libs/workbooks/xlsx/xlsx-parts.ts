import type { Part } from '../packed.js';
import { LISTS_SHEET, type Workbook } from '../workbook.js';
import { element, inText, XML_HEAD } from '../xml.js';
import { Lists } from './lists.js';
import { MAIN, OFFICE, PACKAGE } from './namespaces.js';
import { notesPart, notesShapes } from './notes.js';
import { STYLES } from './styles.js';
import { notesOf, worksheet } from './worksheet.js';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface SheetPart {
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
  readonly notes: ReturnType<typeof notesOf>;
}

/** The parts of an XLSX; texts stand in their cells, and nothing says when it was made. */
export function xlsxParts({ title, sheets }: Workbook): Part[] {
  const lists = new Lists();
  const written = sheets.map(
    (sheet): SheetPart => ({
      name: sheet.name,
      text: worksheet(sheet, lists),
      hidden: false,
      notes: notesOf(sheet),
    }),
  );
  const all = lists.isEmpty ? written : [...written, { name: LISTS_SHEET, text: lists.worksheet(), hidden: true, notes: [] }];
  return [
    part('[Content_Types].xml', contentTypes(all)),
    part(
      '_rels/.rels',
      relations(
        [OFFICE, 'officeDocument', 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata`, 'core-properties', 'docProps/core.xml'],
      ),
    ),
    part('docProps/core.xml', coreProperties(title)),
    part('xl/workbook.xml', workbookXml(all)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(...all.map((_, at) => [OFFICE, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const), [OFFICE, 'styles', 'styles.xml']),
    ),
    part('xl/styles.xml', STYLES),
    ...all.flatMap((sheet, at) => sheetParts(sheet, at + 1)),
  ];
}

const part = (name: string, xml: string): Part => ({ name, text: XML_HEAD + xml });

function sheetParts({ text, notes }: SheetPart, number: number): Part[] {
  const own = part(`xl/worksheets/sheet${number}.xml`, text);
  if (notes.length === 0) return [own];
  return [
    own,
    part(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([OFFICE, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`], [OFFICE, 'comments', `../comments${number}.xml`]),
    ),
    part(`xl/comments${number}.xml`, notesPart(notes)),
    part(`xl/drawings/vmlDrawing${number}.vml`, notesShapes(notes, number)),
  ];
}

/** By their place they are called `rId1`, `rId2`. */
const relations = (...to: readonly (readonly [family: string, kind: string, target: string])[]): string =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...to.map(([family, kind, target], at) => element('Relationship', { Id: `rId${at + 1}`, Type: `${family}/${kind}`, Target: target })),
  );

function contentTypes(sheets: readonly SheetPart[]): string {
  const override = (name: string, type: string) => element('Override', { PartName: `/${name}`, ContentType: type });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`),
    override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`),
    ...sheets.flatMap(({ notes }, at) => [
      override(`xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`),
      ...(notes.length === 0 ? [] : [override(`xl/comments${at + 1}.xml`, `${SHEET_TYPE}.comments+xml`)]),
    ]),
  );
}

const coreProperties = (title: string): string =>
  element(
    'cp:coreProperties',
    { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:title', {}, inText(title)),
    element('dc:creator', {}, 'Peildatum'),
  );

const workbookXml = (sheets: readonly SheetPart[]): string =>
  element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      ...sheets.map(({ name, hidden }, at) =>
        element('sheet', { name, sheetId: at + 1, state: hidden ? 'hidden' : undefined, 'r:id': `rId${at + 1}` }),
      ),
    ),
  );
