import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A report has some forty charts of 10 kB, of which most are those of the report before. */
const CHARACTERS_AT_MOST = 8 * 2 ** 20;

const drawings = new LRUCache<string, string>({ maxSize: CHARACTERS_AT_MOST, sizeCalculation: ({ length }) => length });

/** The drawing of a chart with the same data, or a new one, which is kept as long as there is room. */
export function keptDrawing<Chart extends object>(chart: Chart, draw: (chart: Chart) => string): string {
  const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
  const kept = drawings.get(key) ?? draw(chart);
  drawings.set(key, kept);
  return kept;
}
