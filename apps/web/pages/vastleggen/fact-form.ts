import { createHash } from 'node:crypto';
import { CORRECTION_COLUMNS, type Column, fieldOf, type ImportFile, type ImportKind, type SheetPlace } from '@peildatum/importing';
import { type Fault, isCalendarDate } from '@peildatum/kernel';
import { datePartsOf, dateTyped } from '../../clocks/date-typed.js';
import type { DateParts } from '../../components/date-field.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { columnLabel } from '../mijn-werk/words.js';

/** The fields of a form about one fact that say nothing of it: which form it is, and where one came from. */
export const MARK_FIELD = '_kenmerk';
export const BACK_FIELD = '_terug';

/** A fact as somebody fills it in, by the names of its columns. */
export interface TypedFact {
  /** The word of its kind. */
  readonly word: string;
  readonly kind: ImportKind;
  /** As a cell has them; what was left empty is not there. */
  readonly cells: Readonly<Record<string, string>>;
  /** What was typed in the parts of its dates. */
  readonly dates: Readonly<Record<string, DateParts>>;
  /** Of this one form: what is sent twice is told once, and what is filled in anew may be told again. */
  readonly mark: string;
  /** Where one goes on afterwards; `/`: nowhere in particular. */
  readonly back: string;
}

/** The columns that somebody may fill in, in three parts: what must be there, what is told besides, and what one rarely needs. */
export function partsOf({
  columns,
}: Pick<ImportKind, 'columns'>): Readonly<Record<'needed' | 'more' | 'aside' | 'correction', readonly Column[]>> {
  const own = columns.filter(({ name }) => name !== 'soort');
  return {
    needed: own.filter(({ required }) => required),
    more: own.filter(({ name, required }) => !required && !ASIDE.includes(name)),
    aside: own.filter(({ name, required }) => !required && ASIDE.includes(name)),
    correction: CORRECTION_COLUMNS,
  };
}

const ASIDE: readonly string[] = ['sleutel', 'bron', 'herkomst', 'munt'];

/** Every column that somebody may fill in. */
export const columnsToFill = (kind: Pick<ImportKind, 'columns'>): readonly Column[] => Object.values(partsOf(kind)).flat();

/** What an address fills in beforehand. */
export function given(kind: ImportKind, values: Readonly<Record<string, string | undefined>>): Pick<TypedFact, 'cells' | 'dates'> {
  const cells = Object.fromEntries(
    columnsToFill(kind).flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
  );
  return { cells, dates: Object.fromEntries(datesOf(kind).map((name) => [name, datePartsOf(cells[name])])) };
}

/** What a form sent. */
export function typedIn(kind: ImportKind, form: URLSearchParams): Pick<TypedFact, 'cells' | 'dates'> {
  const sent = Object.fromEntries(form);
  const dates = Object.fromEntries(datesOf(kind).map((name) => [name, dateTyped(sent, name) ?? datePartsOf(undefined)]));
  const cells = columnsToFill(kind).flatMap(({ name }) => {
    const parts = dates[name];
    const text = parts === undefined ? plain(sent[name] ?? '') : wholeDate(parts);
    return text === '' ? [] : [[name, text] as const];
  });
  return { cells: Object.fromEntries(cells), dates };
}

const datesOf = (kind: ImportKind): string[] => columnsToFill(kind).flatMap(({ name, kind: of }) => (of === 'datum' ? [name] : []));

/** A browser ends each line of a text with two characters, and a cell with one. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const wholeDate = ({ dag, maand, jaar }: DateParts): string =>
  [dag, maand, jaar].every((part) => part === '') ? '' : `${jaar.padStart(4, '0')}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;

const placeOf = ({ word }: Pick<TypedFact, 'word'>): SheetPlace => ({ sheet: word, row: 1, columns: {}, order: 1 });

/** The fact as a file of one row: it is tried and told as any file is. */
export function fileOf(fact: TypedFact): ImportFile {
  const { word, cells, mark } = fact;
  const digest = createHash('sha256')
    .update(JSON.stringify([mark, word, Object.entries(cells)]))
    .digest('hex');
  return { digest, rows: [{ place: placeOf(fact), inCells: true, fields: { soort: word, ...cells } }] };
}

export const fieldNameOf = ({ name, kind }: Column): string => (kind === 'datum' ? `${name}-dag` : name);

/** What must be there and is not: who reads a row stops at its code, and says the rest only once that is right. */
const missingIn = ({ kind, cells }: TypedFact): SummaryFault[] =>
  partsOf(kind)
    .needed.filter(({ name }) => cells[name] === undefined)
    .map((column) => ({ field: fieldNameOf(column), message: `${columnLabel(column.name)}: vul dit in` }));

/** What is wrong with it, each at its field, in the order of the form. */
export function faultsOf(fact: TypedFact, faults: readonly Fault[]): SummaryFault[] {
  if (faults.length === 0) return [];
  const columns = columnsToFill(fact.kind);
  const order = columns.map(fieldNameOf);
  const missing = missingIn(fact);
  const found = placed(fact, columns, faults).filter(({ field }) => !missing.some((one) => one.field === field));
  const at = ({ field }: SummaryFault) => (field === null ? order.length : order.indexOf(field));
  return [...missing, ...found].sort((one, other) => at(one) - at(other));
}

function placed(fact: TypedFact, columns: readonly Column[], faults: readonly Fault[]): SummaryFault[] {
  return faults.map((fault) => {
    const column = columns.find(({ name }) => name === fieldOf(placeOf(fact), fault));
    if (column === undefined) return { field: null, message: withoutPlace(fault) };
    const message = column.kind === 'datum' ? dateFault(fact, column, fault) : withoutPlace(fault);
    return { field: fieldNameOf(column), message: `${columnLabel(column.name)}: ${message}` };
  });
}

function dateFault({ cells }: TypedFact, { name }: Column, fault: Fault): string {
  const cell = cells[name];
  return cell === undefined || isCalendarDate(cell)
    ? withoutPlace(fault)
    : 'deze datum bestaat niet; vul dag, maand en jaar in als getallen';
}

/** Of a form with one row nobody needs to hear which row it is. */
const withoutPlace = ({ field = '', message }: Fault): string =>
  message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
