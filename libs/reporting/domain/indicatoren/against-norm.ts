import type { IndicatorView } from '@peildatum/monitoring';
import type { MetingCel } from './indicatoren.js';

/** The newest value of a group against the norm that holds for it: the first target of which a number is to be met there. */
export function againstNorm(of: readonly string[], { comparison }: IndicatorView): Pick<MetingCel, 'norm' | 'actie'> {
  const beside = comparison.cells.find((cell) => same(cell.of, of))?.targets ?? [];
  const reached = beside.find((target) => target.reached !== null)?.reached ?? null;
  return { norm: reached === null ? null : reached ? 'voldoet' : 'voldoet niet', actie: beside.some(({ action }) => action === true) };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, i) => each === b[i]);
