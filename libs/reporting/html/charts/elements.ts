import type { StatusCount } from '../../domain/report.js';
import { dutchNumber } from '../dutch.js';
import { marks } from '../signs.js';
import { styleOf } from './palette.js';

/** What the charts share: ink, and the look of a bar. The type is the page's own. */
export const INK = '#1d2a36';
export const MUTED = '#4c5a67';
export const LINE = '#d5dbe1';

/** A bar in the look of its status; of a zero not even the edge is drawn. */
export function bar({ status, aantal }: StatusCount) {
  const { fill, edge, decal } = styleOf(status);
  return { value: aantal, itemStyle: { color: fill, borderColor: edge, borderWidth: aantal > 0 ? 1 : 0, ...(decal && { decal }) } };
}

/** A value with its signs, as it stands above or behind a bar: `14°`. */
export const valueLabel = (count: StatusCount): string => `${dutchNumber(count.aantal)}${marks(count)}`;

/** A name over lines of at most `width` characters, broken at spaces only. */
export function inLines(name: string, width: number): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
