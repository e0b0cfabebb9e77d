import { wordWritten } from '../declared/word-written.js';
import type { BarChart } from './bar-chart.js';

/** How many rows there are of each of these words; null where all are of one: a chart would say of the others that there are none, and they were not asked for. */
export function countedBy<R>(
  id: string,
  title: string,
  rows: readonly R[],
  words: readonly string[],
  wordOf: (row: R) => string,
): BarChart | null {
  if (new Set(rows.map(wordOf)).size < 2) return null;
  const bars = words.map((word) => {
    const value = rows.filter((row) => wordOf(row) === word).length;
    return { name: wordWritten(word), value, label: String(value) };
  });
  return { id, title, bars };
}
