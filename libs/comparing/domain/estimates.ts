import { type FigureKey, keyParts } from '@peildatum/figures';
import { figuresIn, type Report } from '@peildatum/reporting';

/** On which quarter of the Zorginstituut's figures the kaders of a report are estimated. */
export interface Estimates {
  /** By the budget year. */
  readonly years: ReadonlyMap<string, string>;
  /** By the key of each figure that is estimated, or reckoned from estimates. */
  readonly quarters: ReadonlyMap<FigureKey, string>;
}

/** What was agreed or settled, and rests on no estimate. */
const SETTLED = ['kader', 'fonds', 'drempel', 'covid'];

export function estimatesIn({ financieleKaders }: Report): Estimates {
  const years = financieleKaders?.jaren ?? [];
  return {
    years: new Map(years.map(({ jaar, cijfers }) => [String(jaar), cijfers.join(', ')])),
    quarters: new Map(years.flatMap((year) => figuresIn(year).flatMap(({ key }) => quarterOf(key, year.cijfers.join(', '))))),
  };
}

/** An estimate that names its own quarter stays that one, whatever figures came later. */
function quarterOf(key: FigureKey, ofYear: string): [FigureKey, string][] {
  const parts = keyParts(key);
  if (parts.includes('raming') || parts.includes('herziening')) return [[key, parts.at(-1) ?? ofYear]];
  return SETTLED.includes(parts.at(-1) ?? '') ? [] : [[key, ofYear]];
}
