import { element, inText } from '../xml.js';

/** A text, a paragraph to a line. Of blanks at an end or after each other a reader leaves one or none, unless they are elements. */
export const paragraphs = (text: string): string[] => text.split('\n').map((line) => element('text:p', {}, lineXml(line)));

const lineXml = (line: string): string =>
  line
    .split(/(\t|^ +| +$| {2,}|(?<=\t) +)/)
    .map((piece) =>
      piece === '\t' ? element('text:tab') : BLANKS.test(piece) ? element('text:s', { 'text:c': piece.length }) : inText(piece),
    )
    .join('');

/** A single space within a line is none of them: it stands in a piece with other text. */
const BLANKS = /^ +$/;
