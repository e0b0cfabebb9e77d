import { importKinds } from '../../runtime/composition.js';
import { ValueListFiles } from '../../runtime/value-lists.js';

/** The words that the column `soort` may have, a few on a line. */
export function kindsOfRows(): string {
  const kinds = Object.keys(importKinds(new ValueListFiles()));
  const lines = Array.from({ length: Math.ceil(kinds.length / 6) }, (_, i) => kinds.slice(i * 6, i * 6 + 6).join(', '));
  return lines.map((line) => `  ${line}`).join(',\n');
}
