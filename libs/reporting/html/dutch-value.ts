import type { FigureKind } from '@peildatum/figures';
import type { Decimal } from '@peildatum/kernel';
import { dutchDecimal } from './dutch.js';
import { dutchEuro, dutchPercent } from './dutch-money.js';

/** A value as the report writes it. */
export function valueWords(value: number | string | null, kind: FigureKind): string {
  if (value === null) return 'onbekend';
  const text = String(value);
  if (kind === 'tekst') return text;
  if (kind === 'euro') return dutchEuro(text.includes('.') ? text : `${text}.00`);
  const decimal = dutchDecimal(text as Decimal);
  return kind === 'procent' ? dutchPercent(decimal) : kind === 'mln euro' ? `${decimal} mln` : decimal;
}
