/** Rows in JSON in UTF-8, some hundreds together: so that who takes them can do something else in between, and no byte is copied. */
export type RowPieces = readonly Uint8Array<ArrayBuffer>[];

const ROWS_PER_PIECE = 500;

export function rowPieces<Row>(rows: readonly Row[], sent: (row: Row) => unknown): RowPieces {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_PIECE) }, (_, n) =>
    new TextEncoder().encode(JSON.stringify(rows.slice(n * ROWS_PER_PIECE, (n + 1) * ROWS_PER_PIECE).map(sent))),
  );
}
