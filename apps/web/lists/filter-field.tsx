import type { Parameter } from '../../api/reading/parameter.js';
import { type Option, SelectField } from '../components/choice-fields.js';
import { TextField } from '../components/text-field.js';
import { wordWritten } from '../declared/word-written.js';
import { upperFirst } from '../layout/upper-first.js';
import type { ListFilter } from './list-definition.js';

export interface FilterFieldProps {
  readonly filter: ListFilter;
  readonly parameter: Parameter<unknown>;
  readonly value: string;
  readonly error?: string | undefined;
}

const EVERY: Option = { value: '', text: 'Alle' };
const YES_OR_NO: readonly Option[] = [
  { value: 'true', text: 'Ja' },
  { value: 'false', text: 'Nee' },
];

/** A question of a list, by what its parameter takes: one of a few, yes or no, or a text. */
export function FilterField({ filter, parameter, value, error }: FilterFieldProps) {
  const { name, label, hint } = filter;
  const offered = offeredIn(filter, parameter);
  if (offered === undefined)
    return <TextField name={name} label={label} hint={hint} type={name === 'zoek' ? 'search' : 'text'} value={value} error={error} />;
  // More than one may stand in an address that somebody else made: it stays what it is.
  const kept = value === '' || offered.some((option) => option.value === value) ? [] : [{ value, text: value.replaceAll(',', ', ') }];
  return <SelectField name={name} label={label} hint={hint} options={[EVERY, ...offered, ...kept]} value={value} />;
}

const offeredIn = ({ options }: ListFilter, { schema, words }: Parameter<unknown>): readonly Option[] | undefined =>
  options ?? (schema.type === 'boolean' ? YES_OR_NO : words?.map(optionOf));

/** Whether somebody types what is asked, and chooses it from nothing. */
export const isTyped = (filter: ListFilter, parameter: Parameter<unknown> | undefined): boolean =>
  parameter !== undefined && offeredIn(filter, parameter) === undefined;

/** `deels-behaald` → `Deels behaald` */
const optionOf = (word: string): Option => ({ value: word, text: upperFirst(wordWritten(word)) });
