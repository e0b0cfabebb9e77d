import type { CalendarDate, Decimal, Instant } from '@peildatum/kernel';
import { dutchDate, dutchDecimal, dutchEuro, dutchNumber } from '@peildatum/reporting';
import { EMPTY_LIST, type TableCell } from '@peildatum/tables';
import { amsterdamTime } from '../layout/amsterdam-time.js';

/** What stands in the place of what is not known or not there; never of zero. */
export const NOTHING = '–';

/** A cell of a table, as people read it. */
export function cellWords(cell: TableCell | null): string {
  if (cell === null) return NOTHING;
  const { text, type } = cell;
  switch (type) {
    case 'datum':
      return dutchDate(text as CalendarDate);
    case 'tijdstip':
      return amsterdamTime(text as Instant);
    case 'bedrag':
      return dutchEuro(text);
    case 'getal':
      return dutchDecimal(text as Decimal);
    case 'procent':
      return `${dutchDecimal(text as Decimal)}%`;
    case 'lijst':
      return text === EMPTY_LIST ? 'geen' : text.split('; ').join(', ');
    case 'geheel getal':
      return dutchNumber(Number(text));
    default:
      return text;
  }
}
