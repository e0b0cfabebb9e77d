import { sameValue } from '@peildatum/figures';
import { type Decimal, isDecimal, minusDecimal } from '@peildatum/kernel';
import type { KeyedFigure } from '@peildatum/reporting';

export type Value = KeyedFigure['value'];

/** Whether two values say the same. Unknown is not zero. */
export const same = (a: Value, b: Value): boolean => a === b || (a !== null && b !== null && sameValue(String(a), String(b)));

/** The new value less the old one, written as they are. Null where one of them is unknown, or is words. */
export function differenceOf(before: Value, after: Value): Value {
  if (typeof before === 'number' && typeof after === 'number') return after - before;
  const [old, now] = [decimalOf(before), decimalOf(after)];
  if (old === null || now === null) return null;
  const difference = minusDecimal(now, old);
  return inCents(before) && inCents(after) ? withCents(difference) : difference;
}

const decimalOf = (value: Value): Decimal | null => (value !== null && isDecimal(String(value)) ? (String(value) as Decimal) : null);

const inCents = (value: Value): boolean => /^-?\d+\.\d{2}$/.test(String(value));

function withCents(value: Decimal): string {
  const [euros = '', cents = ''] = value.split('.');
  return `${euros}.${cents.padEnd(2, '0')}`;
}
