import { type CalendarDate, type Fact, PeildatumError, Timeline } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';

/** Whether a row can be the first that is told of a subject, as a registration is. */
type Begins = (row: ImportLine) => boolean;

const NOTHING = Timeline.of<Fact>([]);
const LAST_DAY = '9999-12-31' as CalendarDate;

/** By the decision itself: what no fact went before is refused, unless the row begins the subject. */
const begins: Begins = ({ decide }) => {
  try {
    decide(NOTHING, LAST_DAY, () => NOTHING);
    return true;
  } catch (error) {
    if (error instanceof PeildatumError) return false;
    throw error;
  }
};

/**
 * The rows of a subject in an order in which they can be told, however the file has them: what begins the subject, and then by date.
 * Rows of one date keep their order.
 */
export function inOrder(rows: readonly ImportLine[], beginning: Begins = begins): readonly ImportLine[] {
  if (rows.length < 2) return rows;
  const begin = rows.find(beginning);
  const rest = rows.filter((row) => row !== begin);
  if (begin === rows[0] && isByDate(rest)) return rows;
  const byDate = rest.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return begin === undefined ? byDate : [begin, ...byDate];
}

const dateOf = ({ fields }: ImportLine): string => String(fields.geldigVanaf ?? '');

const isByDate = (rows: readonly ImportLine[]): boolean =>
  rows.every((row, at) => at === 0 || dateOf(rows[at - 1] as ImportLine) <= dateOf(row));
