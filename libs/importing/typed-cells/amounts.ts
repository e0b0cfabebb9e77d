import { PeildatumError, parseStatedEuro } from '@peildatum/kernel';
import { UnclearCell } from './unclear-cell.js';

/** An amount in figures alone: a sign, perhaps a currency, points between thousands, and a comma or a point before the cents. */
const FIGURES = /^(-?) ?(?:(?:€|EUR|euro) ?)?(-?)([\d.,]+)(?: euro)?$/i;
const UNIT = /^(.*?)(\d[\d.,]*)( (?:mln|mld|miljoen|miljard)\.?)( euro)?$/i;

const PLAIN = /^\d+(?:\.\d{1,2})?$/;
const CENTS_BEHIND_A_COMMA = /^\d+,\d{1,2}$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const THOUSANDS_AND_CENTS = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
const ONE_SEPARATOR = /^(\d{1,3})[.,](\d{3})$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;

/**
 * An amount in a cell, as a Dutch spreadsheet shows it, in the notation of ours: `1.234.567,89` is `1234567.89`. With a unit it stays
 * as it is ("59,9 mln"), for who reads the field knows those; what is no amount stays as it is too.
 * @throws UnclearCell with both readings, of what reads in two ways
 */
export function amountInCell(text: string): string {
  const [, , whole = '', unit = ''] = UNIT.exec(text) ?? [];
  if (unit !== '') return assertOneReading(text, whole, unit);
  const [, before = '', behind = '', figures = ''] = FIGURES.exec(text) ?? [];
  if (figures === '') return text;
  return before + behind + plainFigures(text, figures);
}

function plainFigures(text: string, figures: string): string {
  if (PLAIN.test(figures)) return figures;
  if (CENTS_BEHIND_A_COMMA.test(figures)) return figures.replace(',', '.');
  if (THOUSANDS.test(figures) || THOUSANDS_AND_CENTS.test(figures)) return figures.replaceAll('.', '').replace(',', '.');
  const [, thousands, rest] = ONE_SEPARATOR.exec(figures) ?? [];
  if (thousands !== undefined)
    throw new UnclearCell(
      `'${text}' kan ${thousands}${rest} euro zijn of ${thousands},${rest} euro; schrijf ${thousands}${rest} of ${thousands},${rest?.slice(0, 2)}`,
    );
  if (ENGLISH.test(figures))
    throw new UnclearCell(
      `'${text}' heeft komma's tussen de duizendtallen; schrijf ze met punten of zonder: ${figures.replaceAll(',', '').replace('.', ',')}`,
    );
  return figures;
}

/** "1.234 mln" is printed so; more than a thousand miljard is not, and would be the figure with a decimal point. */
function assertOneReading(text: string, figures: string, unit: string): string {
  const [, thousands, rest] = /^(\d{1,3})\.(\d{3})$/.exec(figures) ?? [];
  if (thousands !== undefined && /^ (?:mld|miljard)/i.test(unit))
    throw new UnclearCell(
      `'${text}' kan ${thousands}${rest}${unit} zijn of ${thousands},${rest}${unit}; schrijf ${thousands}${rest}${unit} of ${thousands},${rest}${unit}`,
    );
  return text;
}

/** The same where the field takes figures alone: "59,9 mln" is `59900000.00`. @throws UnclearCell as `amountInCell` */
export function figuresInCell(text: string): string {
  const said = amountInCell(text);
  if (!UNIT.test(said)) return said;
  try {
    const { amount, bound } = parseStatedEuro(said);
    if (bound !== 'exact') return said;
    return `${amount.slice(0, -2) || '0'}.${amount.slice(-2).padStart(2, '0')}`;
  } catch (error) {
    if (error instanceof PeildatumError) return said;
    throw error;
  }
}

/** A number with a comma before its decimals, with a point. @throws UnclearCell with both readings, of what reads in two ways */
export function numberInCell(text: string): string {
  const [, whole, rest] = /^-?(\d{1,3})\.(\d{3})$/.exec(text) ?? [];
  if (whole !== undefined && whole !== '0')
    throw new UnclearCell(`'${text}' kan ${whole}${rest} zijn of ${whole},${rest}; schrijf ${whole}${rest} of ${whole},${rest}`);
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && whole === undefined) return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}
