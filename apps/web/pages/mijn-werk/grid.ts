import { fieldOf, whereOf } from '@peildatum/importing';
import type { Fault } from '@peildatum/kernel';
import {
  FROM,
  type RowCells,
  readVersion,
  type SheetColumn,
  type StandingWorksheet,
  WAS_WRONG,
  type WorksheetSheet,
} from '@peildatum/worksheets';
import type { SummaryFault } from '../../components/error-summary.js';
import { upperFirst } from '../../layout/upper-first.js';
import { choicesOf, clashMessage, type FieldChoice } from './field-choices.js';
import { fieldName, isTyped, placeOf, rowKey, type TypedRow } from './typed-rows.js';
import { asTyped, choiceText, columnLabel } from './words.js';

export interface GridField {
  readonly column: SheetColumn;
  readonly name: string;
  readonly value: string;
  /** Why what was typed cannot be recorded. */
  readonly error: string | undefined;
  /** Whether it is folded away: it changes seldom. */
  readonly isMore: boolean;
  /** Where another changed it since: what there is to choose from, and what is chosen is what is told. */
  readonly choice: FieldChoice | undefined;
}

export interface GridRow {
  readonly number: number;
  readonly id: string;
  readonly isNew: boolean;
  /** What it is held against when it comes back. */
  readonly version: string;
  readonly shown: readonly { readonly column: SheetColumn; readonly text: string }[];
  readonly fields: readonly GridField[];
  /** Of the whole row. */
  readonly error: string | undefined;
  /** Whether something was typed in it that is not recorded. */
  readonly isTyped: boolean;
}

/** What a page says of what was typed. */
export interface Said {
  readonly typed: readonly TypedRow[];
  readonly faults: readonly Fault[];
}

export const NOTHING_SAID: Said = { typed: [], faults: [] };

/** More fields than these and a row is folded: first what is told of it most. */
const IN_SIGHT = 5;

/**
 * The rows of a sheet as a form. What somebody typed stays in its fields; what another changed meanwhile in the others shows as it stands now,
 * and the row is from then on held against that: nobody writes over what he has not seen.
 * @param newRows how many empty rows there are for something new
 */
export function gridRows({ rows, mark }: StandingWorksheet, sheet: WorksheetSheet, said: Said, newRows: number): GridRow[] {
  const typed = new Map(said.typed.filter(({ was }) => was.sheet === sheet.name).map((row) => [rowKey(row.was), row]));
  const standing = (rows[sheet.name] ?? []).map(({ version, cells }) => ({ version, cells, was: readVersion(version) }));
  const there = standing.filter(({ was }) => was !== null && !was.isNew);
  const ready = standing.filter(({ was }) => was?.isNew);
  // What was typed of something new keeps the place that it had.
  const begun = [...typed.values()].filter(({ was }) => was.isNew).map(({ version, was }) => ({ version, was, cells: was.cells }));
  const free = ready.filter(({ was }) => was !== null && !typed.has(rowKey(was))).slice(0, Math.max(0, newRows - begun.length));
  return [...there, ...begun, ...free].flatMap(({ version, was, cells }, at) => {
    if (was === null) return [];
    const own = typed.get(rowKey(was));
    return [gridRow({ sheet, number: at + 1, id: was.id, isNew: was.isNew, version, cells, own, said, mark })];
  });
}

interface RowParts extends Pick<GridRow, 'number' | 'id' | 'isNew' | 'version'> {
  readonly sheet: WorksheetSheet;
  readonly cells: RowCells;
  readonly own: TypedRow | undefined;
  readonly said: Said;
  readonly mark: StandingWorksheet['mark'];
}

function gridRow({ sheet, number, id, isNew, version, cells, own, said }: RowParts): GridRow {
  const choices = own === undefined ? NONE : choicesOf(sheet, own, cells);
  const faults = own === undefined ? [] : faultsOf(sheet, own, said, choices);
  const columns = sheet.columns.filter((column) => isFilledIn(column, isNew));
  const inSight = firstColumns(sheet, columns);
  return {
    number,
    id,
    isNew,
    version,
    shown: sheet.columns
      .filter((column) => !isFilledIn(column, isNew) || (!isNew && isShort(column) && !inSight.has(column.name)))
      .map((column) => ({ column, text: shownText(cells[column.name] ?? '', column) })),
    fields: columns.map((column) => {
      const keeps = own !== undefined && isTyped(column, own);
      const error = faults.find((fault) => fault.column === column.name)?.message;
      // Whether something changed or was wrong is asked where the past is edited, and else folded away.
      const isAsked = column.name === WAS_WRONG && (error !== undefined || keeps);
      const choice = choices.get(column.name);
      return {
        column,
        name: fieldName(number, column.name),
        value:
          choice?.mine ?? (keeps ? (own.cells[column.name] ?? '') : column.as === 'said' ? '' : asTyped(cells[column.name] ?? '', column)),
        error,
        isMore: !inSight.has(column.name) && !isAsked && choice === undefined,
        choice,
      };
    }),
    error: faults.find(({ column }) => !columns.some(({ name }) => name === column))?.message,
    isTyped: own !== undefined,
  };
}

const isFilledIn = ({ as }: SheetColumn, isNew: boolean): boolean => as === 'kept' || as === 'said' || (as === 'once' && isNew);

/** What stands folded away is shown as well where it takes a word. */
const isShort = ({ kind }: SheetColumn): boolean => kind === 'datum' || kind === 'keuze';
const shownText = (text: string, column: SheetColumn): string => (column.kind === 'keuze' ? choiceText(text) : asTyped(text, column));

/** What is told first of a thing, and from when. */
function firstColumns({ tells }: WorksheetSheet, columns: readonly SheetColumn[]): ReadonlySet<string> {
  if (columns.length <= IN_SIGHT) return new Set(columns.map(({ name }) => name));
  const said = columns.filter(({ as, name }) => (as === 'said' && name !== WAS_WRONG) || name === FROM).map(({ name }) => name);
  return new Set([...(tells[0]?.when ?? []), ...said]);
}

const NONE: ReadonlyMap<string, FieldChoice> = new Map();

interface RowFault {
  readonly column: string | undefined;
  readonly message: string;
}

/** What is wrong with a row, with what another wrote where two clash. */
function faultsOf({ columns }: WorksheetSheet, row: TypedRow, { faults }: Said, choices: ReadonlyMap<string, FieldChoice>): RowFault[] {
  const place = placeOf(row);
  const where = whereOf(place);
  const clashes = columns.flatMap((column) => {
    const choice = choices.get(column.name);
    return choice?.isClash ? [{ column: column.name, message: clashMessage(choice, column) }] : [];
  });
  const own = faults
    .filter(({ field = '' }) => field === where || field.startsWith(`${where}: `) || field.startsWith(`${where}, `))
    .map((fault) => ({ column: fieldOf(place, fault), message: withoutPlace(fault) }))
    .filter(({ column }) => !clashes.some((one) => one.column === column));
  return [...clashes, ...own];
}

const withoutPlace = ({ field = '', message }: Fault): string => {
  const text = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  // A page leads to a proposal, and does not name its id.
  const plain = text.replace(/ \([0-9a-f-]{36}\)/, '');
  return upperFirst(plain);
};

/** The numbers of the rows that can be recorded though others are refused; none where nothing is refused. */
export const restOf = (rows: readonly GridRow[], faults: readonly SummaryFault[]): readonly number[] =>
  faults.length === 0
    ? []
    : rows.filter((row) => row.isTyped && row.error === undefined && row.fields.every(({ error }) => !error)).map(({ number }) => number);

/** Every fault of the page, each leading to its field; those of no row last. */
export function summaryOf(rows: readonly GridRow[], { faults, typed }: Said): SummaryFault[] {
  const ofRows = rows.flatMap(({ id, isNew, number, error, fields }) => {
    const of = isNew ? 'Nieuw' : id;
    const ofFields = fields.flatMap((field) =>
      field.error === undefined
        ? []
        : [{ field: field.name, message: `${of}, ${columnLabel(field.column.name).toLowerCase()}: ${field.error}` }],
    );
    return error === undefined ? ofFields : [{ field: fieldName(number), message: `${of}: ${error}` }, ...ofFields];
  });
  const places = typed.map((row) => whereOf(placeOf(row)));
  const others = faults.filter(({ field = '' }) => !places.some((where) => field === where || field.startsWith(where)));
  return [...ofRows, ...others.map(({ message }) => ({ field: null, message }))];
}
