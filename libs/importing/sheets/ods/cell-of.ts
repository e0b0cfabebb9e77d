import { booleanCell, errorCell, isoDateCell, looksLikeError, numberCell, timeCell, uncomputedCell } from '../cell.js';
import type { Cell } from '../sheet.js';
import type { Attributes } from '../xml.js';

/** What a cell of a table says; null where it says nothing. @param text its paragraphs, as the program showed it */
export function cellOf(attributes: Attributes, text: string): Cell | null {
  const cell = stated(attributes, text);
  if (attributes['table:formula'] === undefined) return cell;
  return cell === null ? uncomputedCell() : { ...cell, formula: true };
}

function stated(attributes: Attributes, text: string): Cell | null {
  const formula = attributes['table:formula'] !== undefined;
  const type = attributes['office:value-type'] ?? '';
  // LibreOffice says that it is an error; others store what they show. A text without a formula is a text.
  if (attributes['calcext:value-type'] === 'error' || (formula && looksLikeError(text))) return errorCell(text);
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberCell(attributes['office:value'] ?? '');
    case 'date':
      return isoDateCell(attributes['office:date-value'] ?? '');
    case 'boolean':
      return booleanCell(attributes['office:boolean-value'] ?? '');
    case 'time':
      return timeCell(attributes['office:time-value'] ?? '');
    default: {
      const stored = attributes['office:string-value'] ?? text;
      return stored === '' && type === '' ? null : { text: stored };
    }
  }
}
