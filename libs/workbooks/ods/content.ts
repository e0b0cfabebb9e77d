import type { WorkbookSheet } from '../workbook.js';
import { element } from '../xml.js';
import { cellStyles, columnStyles } from './styles.js';
import { table } from './table.js';
import { Validations } from './validations.js';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES = { office: '', table: '', text: '', style: '', number: 'datastyle', fo: 'xsl-fo-compatible' };

const NAMESPACES = {
  ...Object.fromEntries(Object.entries(PREFIXES).map(([prefix, name]) => [`xmlns:${prefix}`, `${OASIS}:${name || prefix}:1.0`])),
  'xmlns:of': `${OASIS}:of:1.2`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
};

/** The sheets of an ODS with their styles and the values that they allow, in the order that the standard asks for. */
export function content(sheets: readonly WorkbookSheet[]): string {
  const validations = new Validations();
  const tables = sheets.map((sheet) => table(sheet, validations));
  return element(
    'office:document-content',
    NAMESPACES,
    element('office:automatic-styles', {}, ...cellStyles(), ...columnStyles(sheets)),
    element('office:body', {}, element('office:spreadsheet', {}, validations.xml(), ...tables)),
  );
}
