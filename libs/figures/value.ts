import { type Decimal, isDecimal, millionthsOf } from '@peildatum/kernel';

/** How a figure is counted, and so how its value is written. A whole number may lie below zero, a count may not. */
export type FigureKind = 'aantal' | 'geheel getal' | 'getal' | 'euro' | 'mln euro' | 'procent' | 'tekst';

const FORMS: Readonly<Record<FigureKind, readonly [form: RegExp, words: string]>> = {
  aantal: [/^\d{1,12}$/, 'een geheel getal vanaf 0, zoals 231'],
  'geheel getal': [/^-?\d{1,12}$/, 'een geheel getal, zoals 4 of -4'],
  getal: [/^-?\d{1,12}(?:\.\d{1,6})?$/, 'een getal, zoals 14 of 3,5'],
  euro: [/^-?\d{1,12}(?:\.\d{1,2})?$/, 'een bedrag in hele euro, zoals 740409907'],
  'mln euro': [/^-?\d{1,12}(?:\.\d{1,6})?$/, 'een bedrag in miljoenen euro, zoals -58'],
  procent: [/^-?\d{1,3}(?:\.\d{1,6})?$/, 'een percentage, zoals 16,2'],
  tekst: [/\S/u, 'de tekst zoals zij gedrukt is'],
};

export interface ReadValue {
  /** As it is kept: a number with a point, no sign of its unit, and no more zeros than it needs. */
  readonly value?: string;
  /** What is wrong with it, to read behind the name of the field. */
  readonly fault?: string;
}

/** Reads what was published of a figure of this kind, as a person writes it. */
export function figureValue(kind: FigureKind, text: string): ReadValue {
  const [form, words] = FORMS[kind];
  if (kind === 'tekst') return form.test(text) ? { value: text.trim() } : { fault: `moet zijn: ${words}` };
  const plain = withoutUnit(kind, text.trim()).replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return form.test(plain) ? { value: shortest(plain) } : { fault: `'${text}' past niet bij dit cijfer; schrijf ${words}` };
}

const UNITS: Partial<Readonly<Record<FigureKind, RegExp>>> = {
  euro: /^€\s*|\s*euro$/giu,
  'mln euro': /^€\s*|\s*mln\.?$|\s*mln\.? euro$/giu,
  procent: /\s*%$|\s*procent$/giu,
};

const withoutUnit = (kind: FigureKind, text: string): string => (UNITS[kind] ? text.replaceAll(UNITS[kind], '') : text);

function shortest(plain: string): string {
  const [whole = '', fraction = ''] = plain.replace(/^(-?)0+(?=\d)/, '$1').split('.');
  const rest = fraction.replace(/0+$/, '');
  const value = rest === '' ? whole : `${whole}.${rest}`;
  return value === '-0' ? '0' : value;
}

/** Whether two values say the same, however many zeros they have behind the point. */
export const sameValue = (a: string, b: string): boolean => a === b || (asDecimal(a) !== null && asDecimal(a) === asDecimal(b));

const asDecimal = (text: string): bigint | null => (isDecimal(text) ? millionthsOf(text as Decimal) : null);
