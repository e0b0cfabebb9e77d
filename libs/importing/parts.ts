import { MAX_APPEND_BYTES } from '@peildatum/event-store';
import { type Uuid, uuidV5 } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';
import { type Span, type Subject, TURNS } from './subjects.js';

/**
 * Rows of a subject that go together. The command ids of imports rest on it: with another number a file that was half taken in
 * would be told twice.
 */
const ROWS_PER_PIECE = 50;

/** What one append records: a piece, or the part of it that an append can hold. */
export interface Part {
  readonly commandId: Uuid;
  readonly rows: readonly ImportLine[];
}

function piecesOf(subject: Subject): Span[] {
  return TURNS.map((turn) => turn(subject)).flatMap(({ start, end }) =>
    Array.from({ length: Math.ceil((end - start) / ROWS_PER_PIECE) }, (_, i) => ({
      start: start + i * ROWS_PER_PIECE,
      end: Math.min(end, start + (i + 1) * ROWS_PER_PIECE),
    })),
  );
}

/** The command that records a piece whole. */
const commandOfPiece = (root: Uuid, subject: Subject, { start }: Span): Uuid => uuidV5(root, `${nameOf(subject)}#${start}`);
/** The command that records the part of a piece that ends before this row. Where it begins the part before it says. */
const commandOfPart = (root: Uuid, subject: Subject, { start }: Span, end: number): Uuid =>
  uuidV5(root, `${nameOf(subject)}#${start}..${end}`);
const nameOf = ({ stream, arranged }: Subject): string => (arranged ? `${stream} by date` : stream);

/** The commands by which the first rows of a stream are recorded whole: in the order of the file, or arranged. */
export const firstCommandsOf = (root: Uuid, stream: string): readonly Uuid[] =>
  [stream, `${stream} by date`].map((name) => uuidV5(root, `${name}#0`));

/**
 * How many rows of the subject an earlier run of the file is done with, by the commands that were recorded on its stream. Rows go in
 * their order, so what stands before a recorded part was recorded, or said nothing new.
 */
export function rowsDone(subject: Subject, root: Uuid, commands: ReadonlySet<Uuid>): number {
  if (commands.size === 0) return 0;
  for (const piece of piecesOf(subject).reverse()) {
    if (commands.has(commandOfPiece(root, subject, piece))) return piece.end;
    for (let end = piece.end; end > piece.start; end -= 1) if (commands.has(commandOfPart(root, subject, piece, end))) return end;
  }
  return 0;
}

/**
 * The rows of a span in what goes in one append each: a whole piece under its own command id, and of a piece that is too large, or
 * was recorded in part, the parts under theirs.
 * @param bytes of each row of the span, in their order
 */
export function partsOf(subject: Subject, span: Span, bytes: readonly number[], root: Uuid): Part[] {
  const parts: Part[] = [];
  for (const piece of piecesOf(subject)) {
    const [start, end] = [Math.max(piece.start, span.start), Math.min(piece.end, span.end)];
    for (const { start: from, end: to } of fitting(start, end, (row) => bytes[row - span.start] ?? 0)) {
      const whole = from === piece.start && to === piece.end;
      const commandId = whole ? commandOfPiece(root, subject, piece) : commandOfPart(root, subject, piece, to);
      parts.push({ commandId, rows: subject.rows.slice(from, to) });
    }
  }
  return parts;
}

/** The rows in as few spans as there must be for each to fit in an append. */
function fitting(start: number, end: number, bytesOf: (row: number) => number): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    let to = from + 1;
    for (let sum = bytesOf(from); to < end && sum + bytesOf(to) <= MAX_APPEND_BYTES; to += 1) sum += bytesOf(to);
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}
