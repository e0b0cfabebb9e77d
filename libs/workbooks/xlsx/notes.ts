import { element, inText } from '../xml.js';
import { cellName } from './cell-name.js';
import { MAIN } from './namespaces.js';
import { escaped } from './text-cell.js';

/** A note on a cell; its place from 0. */
export interface Note {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** What the notes of a sheet say. */
export const notesPart = (notes: readonly Note[]): string =>
  element(
    'comments',
    { xmlns: MAIN },
    element('authors', {}, element('author', {}, 'Peildatum')),
    element('commentList', {}, ...notes.map(noted)),
  );

const noted = ({ column, row, text }: Note): string =>
  element(
    'comment',
    { ref: cellName(column, row), authorId: 0 },
    element('text', {}, element('r', {}, element('t', { 'xml:space': 'preserve' }, inText(escaped(text))))),
  );

/** How Excel draws them: it shows no note without. @param sheet its number, from 1 */
export const notesShapes = (notes: readonly Note[], sheet: number): string =>
  element(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    element('o:shapelayout', { 'v:ext': 'edit' }, element('o:idmap', { 'v:ext': 'edit', data: sheet })),
    element(
      'v:shapetype',
      { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
      element('v:stroke', { joinstyle: 'miter' }),
      element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
    ),
    ...notes.map((note, at) => shape(note, sheet * 1024 + 1 + at)),
  );

const shape = ({ column, row }: Note, id: number): string =>
  element(
    'v:shape',
    {
      id: `_x0000_s${id}`,
      type: '#_x0000_t202',
      style: 'position:absolute;width:260pt;height:100pt;visibility:hidden',
      fillcolor: '#ffffe1',
      'o:insetmode': 'auto',
    },
    element('v:fill', { color2: '#ffffe1' }),
    element('v:path', { 'o:connecttype': 'none' }),
    element('v:textbox', {}, element('div', { style: 'text-align:left' })),
    element(
      'x:ClientData',
      { ObjectType: 'Note' },
      element('x:MoveWithCells'),
      element('x:SizeWithCells'),
      element('x:Anchor', {}, [column + 1, 15, row, 2, column + 4, 15, row + 6, 4].join(',')),
      element('x:AutoFill', {}, 'False'),
      element('x:Row', {}, String(row)),
      element('x:Column', {}, String(column)),
    ),
  );
