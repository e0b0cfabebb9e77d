import type { Column } from '@peildatum/importing';
import { type Option, SelectField } from '../../components/choice-fields.js';
import { DateField } from '../../components/date-field.js';
import { TextArea, TextField } from '../../components/text-field.js';
import { choiceText, columnLabel, plainWords } from '../mijn-werk/words.js';
import type { TypedFact } from './fact-form.js';

export interface FactFieldProps {
  readonly column: Column;
  readonly fact: Pick<TypedFact, 'cells' | 'dates'>;
  readonly error: string | undefined;
  /** What one may choose from in a list that changes; none: it has no such list. */
  readonly listed: readonly string[];
  /** What it may be, where that is known: by its id, with what people call it. */
  readonly known: readonly Option[];
}

const NO_DATE = { dag: '', maand: '', jaar: '' };

/** A column as a field to fill in: what stands in it is what a cell of a file would have. */
export function FactField({ column, fact, error, listed, known }: FactFieldProps) {
  const { name, kind, required, allowed, hasLines } = column;
  const field = { name, label: `${columnLabel(name)}${required ? '' : ' (niet verplicht)'}`, hint: hintOf(column), error };
  const value = fact.cells[name] ?? '';
  if (kind === 'datum') return <DateField {...field} value={fact.dates[name] ?? NO_DATE} />;
  if (known.length > 0) return <SelectField {...field} options={[{ value: '', text: required ? 'Kies' : '–' }, ...known]} value={value} />;
  if (allowed !== undefined) return <SelectField {...field} options={optionsOf(allowed, required)} value={value} />;
  if (kind === 'ja-nee') return <SelectField {...field} options={optionsOf(['ja', 'nee'], required)} value={value} />;
  if (hasLines || kind === 'regels') return <TextArea {...field} rows={hasLines ? 6 : 3} value={value} />;
  return <TextField {...field} value={value} {...(WIDTHS[kind] === undefined ? {} : { width: WIDTHS[kind] })} suggestions={listed} />;
}

const WIDTHS: Partial<Readonly<Record<Column['kind'], number>>> = { jaar: 6, aantal: 12, getal: 12, bedrag: 20, 'bedrag-met-teken': 20 };

const optionsOf = (values: readonly string[], required: boolean): Option[] => [
  { value: '', text: required ? 'Kies' : '–' },
  ...values.map((value) => ({ value, text: choiceText(value) })),
];

/** Of what is chosen or typed in parts nobody needs to hear how it is written. */
const SPEAKS_FOR_ITSELF: readonly Column['kind'][] = ['datum', 'keuze', 'ja-nee', 'tekst'];

/** What goes into it, how it is written, and how that looks. */
function hintOf({ kind, description: declared, notation, allowed, example }: Column): string {
  const description = plainWords(declared);
  if (allowed !== undefined || SPEAKS_FOR_ITSELF.includes(kind)) return description;
  const written = example === undefined || notation.includes('zoals') ? notation : `${notation}, zoals ${example}`;
  return `${description} ${written.charAt(0).toUpperCase()}${written.slice(1)}.`.replace(/\.\.$/, '.');
}
