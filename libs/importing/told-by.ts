import { exampleDecision } from './example-decision.js';
import type { ImportDecision, ImportKinds } from './import-kind.js';

/** By which kind of row a type of event is told. */
export interface ToldBy {
  /** Its word in the column `soort`. */
  readonly word: string;
  /** What its worked example tells. */
  readonly decision: ImportDecision;
  /** The column that says on which stream it is told, and what stands in a stream before that; null: no column does. */
  readonly streamColumn: { readonly name: string; readonly prefix: string } | null;
}

const KNOWN = new WeakMap<ImportKinds, ReadonlyMap<string, ToldBy>>();

/** By the type of the event, as the worked examples of the kinds tell them. */
export function toldBy(kinds: ImportKinds): ReadonlyMap<string, ToldBy> {
  const known = KNOWN.get(kinds);
  if (known !== undefined) return known;
  const found = new Map<string, ToldBy>();
  for (const [word, kind] of Object.entries(kinds))
    for (const example of kind.examples) {
      const decision = exampleDecision(kind, example);
      if (decision === null || found.has(decision.fact.type)) continue;
      found.set(decision.fact.type, { word, decision, streamColumn: streamColumnOf(decision.stream, example) });
    }
  KNOWN.set(kinds, found);
  return found;
}

function streamColumnOf(stream: string, example: Readonly<Record<string, string>>): ToldBy['streamColumn'] {
  const column = Object.entries(example).find(([, value]) => stream.endsWith(`-${value}`));
  if (column === undefined) return null;
  const [name, value] = column;
  return { name, prefix: stream.slice(0, -value.length) };
}
