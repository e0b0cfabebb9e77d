import { type Cents, sumOf } from '@peildatum/kernel';
import type { StatedPart } from './budget.events.js';

export const exactly = (amount: Cents): StatedPart => ({ amount, bound: 'exact', text: null });

/** The amounts as they are printed: a bound says how exact one is, and takes nothing from it or adds to it. */
export const sumOfParts = (parts: Iterable<{ readonly part: StatedPart }>): Cents => sumOf(Array.from(parts, ({ part }) => part.amount));

/**
 * A sum of stated amounts is as exact as the least exact of them: lower bounds add up to a lower bound, upper bounds to an upper
 * bound, and whatever mixes the two, or has a "circa" in it, is neither. One alone keeps its text.
 */
export function sumOfStated(stated: readonly StatedPart[]): StatedPart {
  const [only] = stated;
  if (only !== undefined && stated.length === 1) return only;
  const bounds = new Set(stated.map(({ bound }) => bound).filter((bound) => bound !== 'exact'));
  const [bound = 'exact'] = bounds;
  return { amount: sumOf(stated.map(({ amount }) => amount)), bound: bounds.size > 1 ? 'about' : bound, text: null };
}
