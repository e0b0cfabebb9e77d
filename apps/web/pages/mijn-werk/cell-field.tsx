import { WAS_WRONG } from '@peildatum/worksheets';
import { RadioField, SelectField } from '../../components/choice-fields.js';
import type { FieldProps } from '../../components/field.js';
import { TextArea, TextField } from '../../components/text-field.js';
import { type FieldChoice, quoted } from './field-choices.js';
import type { GridField } from './grid.js';
import { choiceText, columnLabel } from './words.js';

const QUESTION = 'Is er iets veranderd, of stond het fout?';
const ANSWERS = [
  { value: 'nee', text: 'Er is iets veranderd' },
  { value: 'ja', text: 'Het stond fout', hint: 'Zeg bij Reden waarom.' },
];

/** Longer texts get more lines. */
const LONG = 60;

/** A cell of a werkblad as a field, by what its column takes. */
export function CellField({
  field: { column, name, value, error, choice },
  isNew,
}: {
  readonly field: GridField;
  readonly isNew: boolean;
}) {
  const own = { name, label: columnLabel(column.name), error };
  if (choice !== undefined) return <ToChoose {...own} column={column} choice={choice} />;
  if (column.name === WAS_WRONG) return <RadioField {...own} label={QUESTION} options={ANSWERS} value={value} />;
  if (column.allowed !== undefined) {
    const standing = value === '' || column.allowed.includes(value) ? [] : [{ value, text: choiceText(value) }];
    const choices = column.allowed.map((choice) => ({ value: choice, text: choiceText(choice) }));
    const none = value === '' || column.clears === true || isNew ? [{ value: '', text: '–' }] : [];
    return <SelectField {...own} options={[...none, ...standing, ...choices]} value={value} />;
  }
  if (column.kind === 'datum') return <TextField {...own} value={value} hint="dag-maand-jaar" width={12} />;
  if (column.kind === 'tekst' && (column.width ?? 0) >= LONG / 2)
    return <TextArea {...own} value={value} rows={value.length > LONG ? 4 : 2} />;
  return <TextField {...own} value={value} width={24} />;
}

interface ToChooseProps extends FieldProps {
  readonly column: GridField['column'];
  readonly choice: FieldChoice;
}

/** A field that another changed since: mine, theirs and what stood. What is chosen is what the form says of it. */
function ToChoose({ column, choice: { mine, theirs, isClash }, ...own }: ToChooseProps) {
  const options = [
    { id: 'mijn', value: mine, text: `${isClash ? 'U schreef' : 'Toen u begon'}: ${quoted(mine, column)}` },
    { id: 'hun', value: theirs, text: `Er staat nu: ${quoted(theirs, column)}` },
  ];
  const hint = isClash ? undefined : 'Dit hoort bij wat u wijzigde; een ander wijzigde het intussen.';
  return <RadioField {...own} hint={hint} options={options} value={mine} />;
}
