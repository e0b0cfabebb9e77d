import { visible } from '@peildatum/kernel';
import { output } from './terminal.js';

type Column = readonly [head: string, width: number];

/** Prints rows in columns of fixed width in code points, the head once; a row is a line, and a text that is too long ends in … */
export function table(columns: readonly Column[]): (rows: readonly (readonly string[])[]) => void {
  let headed = false;
  const line = (cells: readonly string[]) =>
    output(
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

function padded(text: string, width: number): string {
  const shown = [...visible(text)];
  return shown.length > width ? `${shown.slice(0, width - 1).join('')}…` : shown.join('') + ' '.repeat(width - shown.length);
}
