import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A report has some forty charts of 10 kB, of which most are those of the report before. */
const CHARACTERS_AT_MOST = 8 * 2 ** 20;

const drawings = new LRUCache<string, string>({ maxSize: CHARACTERS_AT_MOST, sizeCalculation: ({ length }) => length });

/** Numbers for the functions in an option: each is itself alone, so one that is made anew each time is never taken for another. */
const functions = new WeakMap<object, number>();
let last = 0;

function numberOf(a: object): number {
  const number = functions.get(a) ?? ++last;
  functions.set(a, number);
  return number;
}

/** The drawing of a chart with the same data, or a new one, which is kept as long as there is room. */
export function keptDrawing<Chart extends object>(chart: Chart, draw: (chart: Chart) => string): string {
  const data = JSON.stringify(chart, (_, value) => (typeof value === 'function' ? `function ${numberOf(value)}` : value));
  const key = createHash('sha256').update(data).digest('base64');
  const kept = drawings.get(key) ?? draw(chart);
  drawings.set(key, kept);
  return kept;
}
