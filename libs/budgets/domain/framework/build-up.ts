import { type Cents, minus, sumOf } from '@peildatum/kernel';
import type { FrameworkSeries } from './framework.shape.js';

type Line = FrameworkSeries['lines'][number];
type Irregular = FrameworkSeries['irregular'];

/** What the lines of a kader add up to beside what is stated. "pm" and an empty cell add nothing: they are unknown. */
export function buildUpOf(stated: Cents, lines: readonly Line[]): Pick<FrameworkSeries, 'sum' | 'differs' | 'irregular'> {
  if (lines.length === 0) return { sum: null, differs: null, irregular: [] };
  const sum = sumOf(lines.flatMap(({ kind, amount }) => (kind === 'term' && amount !== null ? [amount] : [])));
  return {
    sum,
    differs: minus(stated, sum),
    irregular: lines.flatMap((line, at) => [...subtotalOf(line, at, lines), ...partsOf(line, at, lines)]),
  };
}

/** A subtotal adds up the terms since the subtotal before it, and that one as it is stated: a difference shows where it arises. */
function subtotalOf(line: Line, at: number, lines: readonly Line[]): Irregular {
  if (line.kind !== 'subtotal' || line.amount === null) return [];
  const before = lines.slice(0, at);
  const start = before.findLastIndex(({ kind, amount }) => kind === 'subtotal' && amount !== null);
  return irregular(
    line.label,
    line.amount,
    before.slice(Math.max(0, start)).filter(({ kind }, i) => kind === 'term' || (i === 0 && start >= 0)),
  );
}

/** The parts directly beneath a line add up to it. */
function partsOf(line: Line, at: number, lines: readonly Line[]): Irregular {
  if (line.kind === 'part' || line.amount === null) return [];
  const end = lines.findIndex(({ kind }, i) => i > at && kind !== 'part');
  return irregular(line.label, line.amount, lines.slice(at + 1, end < 0 ? undefined : end));
}

function irregular(label: string, stated: Cents, of: readonly Line[]): Irregular {
  const amounts = of.flatMap(({ amount }) => amount ?? []);
  const sum = sumOf(amounts);
  return amounts.length === 0 || sum === stated ? [] : [{ label, stated, sum }];
}
