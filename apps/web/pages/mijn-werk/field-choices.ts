import { heldText, isRemembered, type RowCells, type SheetColumn, type WorksheetSheet } from '@peildatum/worksheets';
import { isTyped, type TypedRow } from './typed-rows.js';
import { asTyped, choiceText } from './words.js';

/** A field that another changed since somebody began: what that one wrote or saw, what stands now, and what stood. */
export interface FieldChoice {
  readonly mine: string;
  readonly theirs: string;
  /** Null: a longer text, of which only a digest was kept. */
  readonly was: string | null;
  /** Whether both changed it, each to something else. */
  readonly isClash: boolean;
}

/**
 * What is to be chosen in a row: where two changed the same, and, where they did, in what is told together with it. A status of one with an explanation
 * of another says what neither of them meant. @param cells as they stand now
 */
export function choicesOf({ columns, tells }: WorksheetSheet, own: TypedRow, cells: RowCells): ReadonlyMap<string, FieldChoice> {
  const changed = columns
    .filter((column) => column.as === 'kept' && !isRemembered(cells[column.name] ?? '', own.was.cells[column.name] ?? '', column))
    .map((column) => [column.name, choiceOf(column, own, cells)] as const);
  const clashes = changed.filter(([, { isClash }]) => isClash).map(([name]) => name);
  const together = new Set(tells.filter(({ when }) => when.some((name) => clashes.includes(name))).flatMap(({ when }) => when));
  return new Map(changed.filter(([name, { isClash, was }]) => isClash || (together.has(name) && was !== null)));
}

function choiceOf(column: SheetColumn, own: TypedRow, cells: RowCells): FieldChoice {
  const held = heldText(own.was.cells[column.name] ?? '');
  const [was, theirs] = [held === null ? null : asTyped(held, column), asTyped(cells[column.name] ?? '', column)];
  const mine = isTyped(column, own) ? (own.cells[column.name] ?? '') : (was ?? '');
  return { mine, theirs, was, isClash: isTyped(column, own) && mine !== theirs };
}

/** A value as it is quoted. */
export const quoted = (text: string | null, { kind }: Pick<SheetColumn, 'kind'>): string =>
  text === null ? 'een langere tekst' : text === '' ? 'niets' : `“${kind === 'keuze' ? choiceText(text) : text}”`;

export const clashMessage = ({ was, theirs }: FieldChoice, column: Pick<SheetColumn, 'kind'>): string =>
  `Iemand anders wijzigde dit intussen in ${quoted(theirs, column)}; toen u begon stond er ${quoted(was, column)}. Kies wat moet gelden, en bewaar opnieuw.`;
