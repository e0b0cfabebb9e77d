import { BOUND_WORDS } from '@peildatum/kernel';
import { type ColumnType, fieldsOf, nameOf, noNames, type RowShape, rowShape, type TableCell, valueAt } from '@peildatum/tables';
import { schemaOf } from '../../api/answers/answer.js';
import { type AnswerClass, rowShapeOf } from '../../api/lists/row-shape-of.js';
import { cellWords, NOTHING } from './cell-words.js';
import { datesWritten } from './dates-written.js';
import { wordWritten } from './word-written.js';

/** What a page shows of an answer under one name: a column of its table, or an amount with what belongs to it. */
export interface ShownField {
  /** As the answer has it: `rekening.uitgaven`. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it is, in a sentence. */
  readonly meaning: string;
  /** The column by which a list is put in its order. */
  readonly column: string;
  /** What it says in an answer, to read. */
  readonly words: (answer: object) => string;
}

/** A cell by the last of its names. */
type CellOf = (name: string) => TableCell | null;

/** Fields that say together what one thing is; one of them has its value. */
interface Group {
  readonly value: string;
  readonly beside: readonly string[];
  readonly words: (cell: CellOf) => string;
}

const TOGETHER: readonly Group[] = [
  { value: 'bedrag', beside: ['aanduiding', 'tekst'], words: (cell) => statedWords(cell('bedrag'), cell('aanduiding')) },
  { value: 'bedrag', beside: ['onbekendOmdat'], words: (cell) => knownWords(cell('bedrag'), cell('onbekendOmdat')) },
  { value: 'getal', beside: ['onbekendOmdat'], words: (cell) => knownWords(cell('getal'), cell('onbekendOmdat')) },
];

const statedWords = (amount: TableCell | null, bound: TableCell | null): string =>
  amount === null || bound === null || bound.text === BOUND_WORDS.exact ? cellWords(amount) : `${bound.text} ${cellWords(amount)}`;

const knownWords = (value: TableCell | null, why: TableCell | null): string =>
  value !== null ? cellWords(value) : why === null ? NOTHING : `onbekend: ${wordWritten(why.text)}`;

/** A list of objects within an answer, as a table of its own. */
export interface ShownList {
  readonly name: string;
  readonly meaning: string;
  readonly fields: readonly ShownField[];
  readonly rowsIn: (answer: object) => readonly object[];
}

/** Everything that a page can show of an answer. */
export interface Shown {
  /** By their names. */
  readonly fields: ReadonlyMap<string, ShownField>;
  readonly lists: readonly ShownList[];
}

const SHOWN = new WeakMap<AnswerClass, Shown>();

/** What such answers have to show, made once: it follows from what they declare. */
export function shownOf(item: AnswerClass): Shown {
  const known = SHOWN.get(item);
  if (known !== undefined) return known;
  const made = { fields: new Map(fieldsIn(rowShapeOf(item)).map((field) => [field.name, field])), lists: listsIn(item) };
  SHOWN.set(item, made);
  return made;
}

function listsIn(item: AnswerClass): readonly ShownList[] {
  return fieldsOf(schemaOf(item), noNames).flatMap(({ path, meaning, items }): ShownList[] => {
    if (items === undefined) return [];
    const rowsIn = (answer: object) => {
      const value = valueAt(answer, path);
      return Array.isArray(value) ? (value as readonly object[]) : [];
    };
    return [{ name: nameOf(path), meaning, fields: fieldsIn(rowShape(items, noNames)), rowsIn }];
  });
}

function fieldsIn({ columns, worded, rowOf }: RowShape): readonly ShownField[] {
  const at = new Map(columns.map(({ name }, place) => [name, place]));
  const cellIn = (answer: object, name: string) => rowOf(answer)[at.get(name) ?? -1] ?? null;
  const groupOf = (name: string) => {
    const [parent, last] = splitName(name);
    const belongs = ({ value, beside }: Group) =>
      [value, ...beside].includes(last) && [value, ...beside].every((one) => at.has(`${parent}.${one}`));
    const group = parent === '' ? undefined : TOGETHER.find(belongs);
    return group && { ...group, parent, isValue: group.value === last };
  };
  return columns.flatMap(({ name, type, meaning }): ShownField[] => {
    const group = groupOf(name);
    if (type === 'JSON' || group?.isValue === false) return [];
    if (group === undefined) {
      const written = worded.has(name)
        ? wordsWritten
        : type === 'geheel getal' && isName(name)
          ? numberOf
          : DATED.has(name)
            ? datedWords
            : cellWords;
      return [{ name, type, meaning, column: name, words: (answer) => written(cellIn(answer, name)) }];
    }
    const { parent, words } = group;
    return [{ name: parent, type, meaning, column: name, words: (answer) => words((one) => cellIn(answer, `${parent}.${one}`)) }];
  });
}

/** Whole numbers that say which, and not how many: they are written as they are. */
const isName = (name: string): boolean => /(jaar|versie|volgnummer|revisie|ronde|trede|level)$/i.test(name);
const numberOf = (cell: TableCell | null): string => cell?.text ?? NOTHING;

/** In these names and sentences dates may stand. */
const DATED: ReadonlySet<string> = new Set(['editie', 'edities', 'signaal']);
const datedWords = (cell: TableCell | null): string => datesWritten(cellWords(cell));

/** One declared word, or a list of them. */
const wordsWritten = (cell: TableCell | null): string => cellWords(cell).split(', ').map(wordWritten).join(', ');

function splitName(name: string): readonly [parent: string, last: string] {
  const point = name.lastIndexOf('.');
  return point < 0 ? ['', name] : [name.slice(0, point), name.slice(point + 1)];
}

/** @throws TypeError where the answer has no such field: a page says what there is */
export function shownField(item: AnswerClass, name: string): ShownField {
  const { fields } = shownOf(item);
  const found = fields.get(name);
  if (found === undefined) throw new TypeError(`${item.name} has no field ${name} to show; it has ${[...fields.keys()].join(', ')}`);
  return found;
}

const NUMBERS: ReadonlySet<ColumnType> = new Set(['geheel getal', 'getal', 'bedrag', 'procent']);

export const isNumeric = ({ type }: Pick<ShownField, 'type'>): boolean => NUMBERS.has(type);
