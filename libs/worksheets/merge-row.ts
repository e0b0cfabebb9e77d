import { isRemembered, sameValue, sameWords } from './cell-value.js';
import { CLEARED, type RowCells, type WorksheetSheet } from './worksheet.js';

/** The cells of a row, as who filled it in left them, and what they are held against. */
export interface RowToMerge {
  /** As the file has them, in the notation of an import; absent: empty. */
  readonly mine: RowCells;
  /** As the version of the row holds them: what stood when the file was made. */
  readonly was: RowCells;
  /** What stands now. */
  readonly theirs: RowCells;
  /** Whether it was made ready for something new. */
  readonly isNew?: boolean;
}

/** A cell that somebody changed: what stood when the file was made, what stands now, and what the file says. */
export interface CellMerge {
  readonly column: string;
  readonly was: string;
  readonly theirs: string;
  readonly mine: string;
}

export interface MergedRow {
  /** Changed here, and by nobody else. */
  readonly changed: readonly CellMerge[];
  /** Changed here and by somebody else, each to something else. */
  readonly conflicts: readonly CellMerge[];
  /** Changed where nothing can be changed, or emptied where something must stand. */
  readonly refused: readonly { readonly column: string; readonly message: string }[];
  /** What is said of a change, in a row in which nothing was changed. */
  readonly idle: readonly string[];
  /** What would stand, with what is said of it: what somebody else changed meanwhile stays. */
  readonly after: RowCells;
}

/**
 * Merges a row cell by cell. An empty cell says nothing. What was changed here alone is changed; what was changed elsewhere alone stays
 * so; what both changed alike is done; and what both changed differently is a conflict, for a person to decide.
 */
export function mergeRow({ columns }: Pick<WorksheetSheet, 'columns'>, { mine, was, theirs, isNew = false }: RowToMerge): MergedRow {
  const changed: CellMerge[] = [];
  const conflicts: CellMerge[] = [];
  const refused: MergedRow['refused'][number][] = [];
  const said: string[] = [];
  let isTouched = false;
  const after: Record<string, string> = { ...theirs };
  for (const column of columns) {
    const { name, as } = column;
    const [text = '', held = '', stands = ''] = [mine[name], was[name], theirs[name]];
    if (as === 'said') {
      if (text === '') continue;
      after[name] = text;
      said.push(name);
      continue;
    }
    if (text === '' || isRemembered(text, held, column)) continue;
    isTouched = true;
    if (as === 'shown' || (as === 'once' && !isNew)) {
      if (!sameWords(text, held)) refused.push({ column: name, message: NOT_HERE });
      continue;
    }
    if (as === 'once' && stands !== '' && !sameValue(stands, held, column) && !sameValue(text, stands, column)) {
      refused.push({ column: name, message: standsOtherwise(stands) });
      continue;
    }
    const meant = text === CLEARED ? '' : text;
    if (sameValue(meant, stands, column)) continue;
    if (meant === '' && column.clears !== true) refused.push({ column: name, message: NOT_EMPTY });
    const cell = { column: name, was: held, theirs: stands, mine: meant };
    if (isRemembered(stands, held, column)) changed.push(cell);
    else conflicts.push(cell);
    after[name] = meant;
  }
  return { changed, conflicts, refused, idle: isTouched ? [] : said, after };
}

const NOT_HERE = 'wat hier staat, is niet met een werkblad te wijzigen; zet terug wat er stond, of maak de cel leeg';
const NOT_EMPTY = `deze cel kan niet leeg worden gemaakt met ${CLEARED}; schrijf wat er dan moet staan, of maak de cel leeg als er niets wijzigt`;

const standsOtherwise = (stands: string) =>
  `dit staat er intussen, met hier "${stands.slice(0, 60)}"; dat is niet met een werkblad te wijzigen. Neem dat over, of zeg waar de rij anders over gaat`;
