import { type CalendarDate, type Fact, PeildatumError, Timeline } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';
import { rowsOf, type Span, type Subject } from './subjects.js';

/** The subject with the rows of a span so arranged that they can be told: what begins it first, the rest by date, and else as they stand. */
export function arranged(subject: Subject, { start, end }: Span): Subject {
  const rows = byDate(rowsOf(subject, { start, end }));
  return { ...subject, arranged: true, rows: subject.rows.toSpliced(start, end - start, ...rows) };
}

function byDate(rows: readonly ImportLine[]): readonly ImportLine[] {
  const begin = rows.find(begins);
  const rest = rows.filter((row) => row !== begin).sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return begin === undefined ? rest : [begin, ...rest];
}

const dateOf = ({ fields }: ImportLine): string => String(fields.geldigVanaf ?? '');

const NOTHING = Timeline.of<Fact>([]);
const LAST_DAY = '9999-12-31' as CalendarDate;

/**
 * Whether a row can be the first that is told of a subject, as a registration is: what no fact went before is refused otherwise. One that
 * names a value of no list would begin it all the same.
 */
export function begins({ decide, unlisted = decide }: Pick<ImportLine, 'decide' | 'unlisted'>): boolean {
  try {
    unlisted(NOTHING, LAST_DAY, () => NOTHING);
    return true;
  } catch (error) {
    if (error instanceof PeildatumError) return false;
    throw error;
  }
}
