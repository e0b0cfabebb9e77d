/**
 * Divides a whole over weights by the largest remainder, in whole numbers; of equal remainders the first one wins.
 * The parts add up to `total`, and the same input gives the same parts everywhere.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight, index) => ({
    index,
    part: Math.floor((total * weight) / whole),
    remainder: (total * weight) % whole,
  }));
  const short = total - parts.reduce((sum, { part }) => sum + part, 0);
  const favoured = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, short)
      .map(({ index }) => index),
  );
  return parts.map(({ index, part }) => part + (favoured.has(index) ? 1 : 0));
}
