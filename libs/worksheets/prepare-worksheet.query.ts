import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { ImportFile } from '@peildatum/importing';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import { wasWrong } from './columns.js';
import { allFaults, tryMerged } from './look-at-worksheet.query.js';
import { CONFLICT, type HeldRow } from './merge-file.js';
import { versionText, type WorksheetMark } from './version.js';
import { FROM, type RowCells, VERSION_COLUMN } from './worksheet.js';
import { WorksheetMerging, WorksheetQuery } from './worksheet-query.js';

/** A row of a werkblad that tells something, so that it can be told later as it would be told now. */
export interface PreparedRow {
  readonly sheet: string;
  readonly id: string;
  /** What it was when the werkblad was made, as its cell has it. */
  readonly version: string;
  /** What was filled in, by column; where it says of no date from when it holds, that of today. */
  readonly cells: RowCells;
}

export interface PreparedWorksheet {
  readonly mark: WorksheetMark;
  /** In the order of the file; what changes nothing is left out. */
  readonly rows: readonly PreparedRow[];
  /** The same file, held against the same, has the same. */
  readonly digest: string;
  readonly notes: readonly string[];
}

/**
 * Takes a werkblad for later: held against what stands and tried as it would be recorded, and nothing is.
 * @throws InvalidInput that names every fault and every conflict by its cell; PeildatumError as `WorksheetMerging`
 */
export class PrepareWorksheetQuery extends WorksheetQuery<PreparedWorksheet> {}

@QueryHandler(PrepareWorksheetQuery)
export class PrepareWorksheetHandler implements IQueryHandler<PrepareWorksheetQuery> {
  constructor(
    private readonly queries: QueryBus,
    private readonly merging: WorksheetMerging,
  ) {}

  async execute(asked: PrepareWorksheetQuery): Promise<PreparedWorksheet> {
    const merged = await this.merging.merged(asked);
    const trial = await this.queries.execute(tryMerged(merged, asked.actor));
    const faults = allFaults(merged, trial);
    if (faults.length > 0) throw refusedWorksheet(faults, NOTHING_SUBMITTED);
    const telling = merged.held.filter(({ told }) => told.length > 0);
    return {
      mark: merged.mark,
      rows: telling.map((one) => preparedRow(one, merged.today)),
      digest: merged.told.digest,
      notes: [...merged.notes, ...trial.notes],
    };
  }
}

const NOTHING_SUBMITTED = 'Het werkblad is niet voorgelegd. Verbeter de genoemde cellen en stuur het opnieuw.';

/** As one fault that is a clash alone where all are. */
export const refusedWorksheet = (faults: readonly Fault[], message: string): InvalidInput =>
  new InvalidInput(
    faults,
    message,
    faults.every(({ details }) => details?.refusal === CONFLICT) ? { code: CONFLICT, kind: 'conflict' } : undefined,
  );

function preparedRow({ row: { sheet, version, cells } }: HeldRow, today: string): PreparedRow {
  const hasFrom = sheet.columns.some(({ name }) => name === FROM);
  // What was never so is corrected on its own day.
  const filled: RowCells = { ...(hasFrom && !wasWrong(cells) ? { [FROM]: today } : {}), ...withoutEmpty(cells) };
  const inOrder = sheet.columns.flatMap(({ name }) => (filled[name] === undefined ? [] : [[name, filled[name]]]));
  return { sheet: sheet.name, id: version.id, version: versionText(version), cells: Object.fromEntries(inOrder) };
}

const withoutEmpty = (cells: RowCells): RowCells => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

/** The file of rows that were taken for later. */
export const fileOfPrepared = (rows: readonly PreparedRow[], digest: string): ImportFile => ({
  digest,
  rows: rows.map(({ sheet, version, cells }, at) => ({
    place: { sheet, row: at + 1, columns: {}, order: at },
    inCells: true,
    fields: { [VERSION_COLUMN]: version, ...cells },
  })),
});
