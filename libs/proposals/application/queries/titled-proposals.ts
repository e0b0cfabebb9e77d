import { PeildatumError } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { heldText, readVersion, type SheetColumn, type Worksheet } from '@peildatum/worksheets';
import { rowKey } from '../../domain/proposal.events.js';
import { markOf, type ProposalView, type ProposedRow } from '../../domain/proposal.view.js';
import { type SubmittedRow, submittedRowsAt } from '../../read-models/proposals-at.js';

/** A cell of a row: what stood when it was filled in, and what is proposed. */
export interface ProposedCell {
  readonly column: string;
  /** What stands in that column; absent: there is no such column any more. */
  readonly kind?: SheetColumn['kind'];
  /** Null: a longer text, of which only a digest was kept. */
  readonly was: string | null;
  readonly becomes: string;
}

export interface ProposedChange extends ProposedRow {
  readonly isNew: boolean;
  /** What stood in its row when it was filled in, by column; of longer texts nothing. */
  readonly stood: Readonly<Record<string, string>>;
  readonly cells: readonly ProposedCell[];
  readonly submitted: SubmittedRow;
}

export interface TitledProposal {
  readonly proposal: ProposalView;
  readonly rows: readonly ProposedChange[];
}

/** Proposals with what their rows say, as their werkblad calls it. */
export async function titledAt(
  snapshot: Snapshot,
  worksheets: readonly Worksheet[],
  proposals: readonly ProposalView[],
): Promise<readonly TitledProposal[]> {
  if (proposals.length === 0) return [];
  const submitted = await submittedRowsAt(snapshot, proposals);
  return proposals.map((proposal) => {
    const said = new Map((submitted.get(proposal.id) ?? []).map((row) => [rowKey(row), row]));
    const sheets = worksheets.find(({ word }) => word === proposal.worksheet)?.sheets ?? [];
    const rows = proposal.rows.flatMap((row) => {
      const of = said.get(rowKey(row));
      const columns = sheets.find(({ name }) => name === row.sheet)?.columns ?? [];
      return of === undefined ? [] : [changeOf(row, of, columns)];
    });
    return { proposal, rows };
  });
}

function changeOf(row: ProposedRow, submitted: SubmittedRow, columns: readonly SheetColumn[]): ProposedChange {
  if (markOf(submitted) !== row.mark) throw otherCells(row);
  const version = readVersion(submitted.version);
  const was = (column: string) => heldText(version?.cells[column] ?? '');
  const cells = submitted.cells.map(({ column, text }): ProposedCell => {
    const of = columns.find(({ name }) => name === column);
    return { column, was: was(column), becomes: text, ...(of === undefined ? {} : { kind: of.kind }) };
  });
  return {
    ...row,
    isNew: version?.isNew ?? false,
    stood: stoodIn(version?.cells ?? {}),
    cells: cells.filter((cell) => cell.was !== cell.becomes),
    submitted,
  };
}

/** Who approves is never shown something else than what is told. */
const otherCells = (row: ProposedRow) =>
  new PeildatumError({
    code: 'PROPOSAL.OTHER_CELLS',
    kind: 'broken',
    message: `Het leesmodel voorstellen zegt van rij ${rowKey(row)} iets anders dan is voorgelegd. Controleer het register (peildatum controleer) en herbouw het: peildatum projecties herbouw voorstellen.`,
  });

const stoodIn = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).flatMap(([column, held]) => (heldText(held) === null ? [] : [[column, held]])));
