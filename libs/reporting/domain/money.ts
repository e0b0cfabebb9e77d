import { sumOfStated } from '@peildatum/budgets';
import { BOUND_WORDS, type Cents, euroOf, type ShapeOf } from '@peildatum/kernel';
import type { StatedAmount } from '@peildatum/plans';
import { Euros } from './figures.js';
import { list, named, object, oneOf, text } from './shapes.js';

/** How exact an amount is, in the words of the sources: `ruim` is at least, `bijna` at most, `circa` neither. */
const Bound = oneOf(Object.values(BOUND_WORDS), 'ruim: een ondergrens; bijna: een bovengrens.');
export type Bound = ShapeOf<typeof Bound>;

/** An amount as a source states it, or a sum of those; the words of the sources each once: `ruim € 236 miljoen`. */
export const statedFields = { bedrag: Euros, grens: Bound, teksten: list(text(), 'In de woorden van de bronnen.') };
export const StatedEuros = named('RapportBronbedrag', object(statedFields));
export type StatedEuros = ShapeOf<typeof StatedEuros>;

export const statedEuros = (stated: StatedAmount): StatedEuros => statedSum([stated]);

/** A sum with a lower bound in it is a lower bound; see `sumOfStated`. */
export function statedSum(parts: readonly StatedAmount[]): StatedEuros {
  const { amount, bound } = sumOfStated(parts);
  return {
    bedrag: euroOf(amount),
    grens: BOUND_WORDS[bound],
    teksten: [...new Set(parts.flatMap(({ text }) => (text === null ? [] : [text])))],
  };
}

/** A part of a whole in percent with one decimal, half away from zero: `16.2`. Null: of nothing there are no parts. */
export function sharePercent(part: Cents, whole: Cents): string | null {
  const [p, w] = [BigInt(part), BigInt(whole)];
  return w === 0n ? null : tenths((p * 2_000n + w) / (w * 2n));
}

/** The sum of shares that were rounded one by one. */
export const sumOfShares = (shares: readonly string[]): string =>
  tenths(shares.reduce((sum, share) => sum + BigInt(share.replace('.', '')), 0n));

const tenths = (n: bigint): string => `${n / 10n}.${n % 10n}`;
