import type { ImportLine } from './read-row.js';

/** The rows of a file about one stream. */
export interface Subject {
  readonly stream: string;
  /** In the order in which they are told. */
  readonly rows: readonly ImportLine[];
  /** Whether that is another than in the file: their commands have ids of their own then, so that none is taken for another row. */
  readonly arranged: boolean;
  /** Where its turns after the first end: none before all others, unless others rest on it; and then those up to the first that looks at another stream. */
  readonly ends: readonly [number, number];
}

/** Rows of a subject, by their place among them: from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * First what others rest on; then of every subject the rows up to the first that looks at another stream, then the rest: so streams may
 * look at each other, and the rows of each keep their order.
 */
export const TURNS: readonly ((subject: Subject) => Span)[] = [
  ({ ends: [first] }) => ({ start: 0, end: first }),
  ({ ends: [first, second] }) => ({ start: first, end: second }),
  ({ ends: [, second], rows }) => ({ start: second, end: rows.length }),
];

export const rowsOf = ({ rows }: Subject, { start, end }: Span): readonly ImportLine[] => rows.slice(start, end);

export function subjectsOf(file: readonly ImportLine[]): readonly Subject[] {
  const streams = new Map<string, ImportLine[]>();
  for (const line of file) {
    const known = streams.get(line.stream);
    if (known) known.push(line);
    else streams.set(line.stream, [line]);
  }
  return [...streams].map(([stream, rows]) => {
    const looking = rows.findIndex(({ looksAt }) => looksAt !== undefined);
    const second = looking === -1 ? rows.length : looking;
    return { stream, rows, arranged: false, ends: [rows[0]?.toldFirst ? second : 0, second] };
  });
}
