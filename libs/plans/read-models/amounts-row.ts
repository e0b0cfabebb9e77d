import { type Cents, sumOf } from '@peildatum/kernel';
import type { Amounts } from '../domain/dossier.views.js';

/** Amounts as SQL has them: of one KPI, or sums of them. */
export interface AmountsRow {
  readonly available: Cents;
  readonly expected: Cents;
  readonly payable: Cents;
  readonly released: Cents;
  readonly to_release: Cents;
  readonly possibly_to_release: Cents;
}

export const AMOUNT_COLUMNS = ['available', 'expected', 'payable', 'released', 'to_release', 'possibly_to_release'] as const;

export const amountsOf = ({ available, expected, payable, released, to_release, possibly_to_release }: AmountsRow): Amounts => ({
  available,
  expected,
  payable,
  estimate: sumOf([expected, payable]),
  released,
  toRelease: to_release,
  possiblyToRelease: possibly_to_release,
});
