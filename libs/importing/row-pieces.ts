/** Rows in JSON in UTF-8, some hundreds together: so that who takes them can do something else in between, and no byte is copied. */
export type RowPieces = readonly Uint8Array<ArrayBuffer>[];

const ROWS_PER_PIECE = 500;

/** Writes rows as they come: none of them is kept as anything but its bytes. */
export class PieceWriter {
  private readonly written: Uint8Array<ArrayBuffer>[] = [];
  private waiting: unknown[] = [];
  private rowCount = 0;

  get count(): number {
    return this.rowCount;
  }

  add(row: unknown): void {
    this.rowCount += 1;
    if (this.waiting.push(row) === ROWS_PER_PIECE) this.flush();
  }

  pieces(): RowPieces {
    this.flush();
    return this.written;
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    this.written.push(new TextEncoder().encode(JSON.stringify(this.waiting)));
    this.waiting = [];
  }
}

export function rowPieces<Row>(rows: readonly Row[], sent: (row: Row) => unknown): RowPieces {
  const writer = new PieceWriter();
  for (const row of rows) writer.add(sent(row));
  return writer.pieces();
}
