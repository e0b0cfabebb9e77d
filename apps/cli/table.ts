type Column = readonly [head: string, width: number];

/** Prints rows in columns of fixed width, the head once; a text that is too long ends in … */
export function table(columns: readonly Column[]): (rows: readonly (readonly string[])[]) => void {
  let headed = false;
  const line = (cells: readonly string[]) =>
    console.log(
      columns
        .map(([, width], i) => padded(cells[i] ?? '', width))
        .join('  ')
        .trimEnd(),
    );
  return (rows) => {
    if (!headed) {
      line(columns.map(([head]) => head));
      line(columns.map(([, width]) => '-'.repeat(width)));
      headed = true;
    }
    for (const row of rows) line(row);
  };
}

const padded = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));
