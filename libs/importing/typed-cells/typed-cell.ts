import { isCalendarDate } from '@peildatum/kernel';
import type { FieldKind } from '@peildatum/platform';
import type { WorkbookCell } from '@peildatum/workbooks';
import { isNumeric } from './numeric.js';

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The text of a cell as a cell of a sheet: a date or a number where its column has those and it is one; "59,9 mln" stays a text. */
export function typedCell(text: string, kind: FieldKind): WorkbookCell {
  if (kind === 'datum' && isCalendarDate(text)) return { value: text, kind: 'date' };
  return isNumeric(kind) && PLAIN.test(text) ? { value: text, kind: 'number' } : { value: text };
}
