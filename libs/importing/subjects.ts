import type { ToldFirst } from './import-kind.js';
import type { ImportLine } from './read-row.js';

/** The rows of a file about one stream. */
export interface Subject {
  readonly stream: string;
  /** In the order in which they are told. */
  readonly rows: readonly ImportLine[];
  /** Whether that is another than in the file: their commands have ids of their own then, so that none is taken for another row. */
  readonly arranged: boolean;
  /** In which turn it is told before all others; absent: in none. */
  readonly toldFirst?: ToldFirst | undefined;
  /** How many rows come before the first that looks at another stream. */
  readonly untilLooking: number;
}

/** Rows of a subject, by their place among them: from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const FIRST_TURNS: readonly ToldFirst[] = [1, 2, 3, 4];

/**
 * First what others rest on, turn by turn; then of every subject the rows up to the first that looks at another stream, then the rest: so
 * streams may look at each other, and the rows of each keep their order.
 */
export const TURNS: readonly ((subject: Subject) => Span)[] = [
  ...FIRST_TURNS.map(
    (turn) =>
      ({ toldFirst, untilLooking }: Subject): Span => ({ start: 0, end: toldFirst === turn ? untilLooking : 0 }),
  ),
  ({ toldFirst, untilLooking }) => ({ start: toldFirst === undefined ? 0 : untilLooking, end: untilLooking }),
  ({ untilLooking, rows }) => ({ start: untilLooking, end: rows.length }),
];

export const rowsOf = ({ rows }: Subject, { start, end }: Span): readonly ImportLine[] => rows.slice(start, end);

/** The subject with these rows in the place of as many of its own, from `at` on. */
export const withRows = (subject: Subject, at: number, rows: readonly ImportLine[]): Subject => ({
  ...subject,
  rows: subject.rows.toSpliced(at, rows.length, ...rows),
});

export function subjectsOf(file: readonly ImportLine[]): readonly Subject[] {
  const streams = new Map<string, ImportLine[]>();
  for (const line of file) {
    const known = streams.get(line.stream);
    if (known) known.push(line);
    else streams.set(line.stream, [line]);
  }
  return [...streams].map(([stream, rows]) => {
    const looking = rows.findIndex(({ looksAt }) => looksAt !== undefined);
    return { stream, rows, arranged: false, toldFirst: rows[0]?.toldFirst, untilLooking: looking === -1 ? rows.length : looking };
  });
}
