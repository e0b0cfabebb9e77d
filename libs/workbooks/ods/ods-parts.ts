import type { Part } from '../packed.js';
import type { Workbook } from '../workbook.js';
import { element, inText, XML_HEAD } from '../xml.js';
import { content } from './content.js';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = 'urn:oasis:names:tc:opendocument:xmlns';
const VERSION = '1.3';

/** The parts of an ODS, its type first and as it is, as the standard asks; nothing says when it was made. */
export const odsParts = (workbook: Workbook): Part[] => [
  { name: 'mimetype', text: TYPE, stored: true },
  { name: 'META-INF/manifest.xml', text: XML_HEAD + MANIFEST },
  { name: 'meta.xml', text: XML_HEAD + metaOf(workbook.title) },
  { name: 'content.xml', text: XML_HEAD + content(workbook.sheets) },
];

const entry = (path: string, type: string): string =>
  element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });

const MANIFEST = element(
  'manifest:manifest',
  { 'xmlns:manifest': `${NAMESPACES}:manifest:1.0`, 'manifest:version': VERSION },
  entry('/', TYPE),
  entry('content.xml', 'text/xml'),
  entry('meta.xml', 'text/xml'),
);

const metaOf = (title: string): string =>
  element(
    'office:document-meta',
    {
      'xmlns:office': `${NAMESPACES}:office:1.0`,
      'xmlns:meta': `${NAMESPACES}:meta:1.0`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'office:version': VERSION,
    },
    element('office:meta', {}, element('meta:generator', {}, 'Peildatum'), element('dc:title', {}, inText(title))),
  );
