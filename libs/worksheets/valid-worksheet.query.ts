import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { fieldOf, type ImportFile, type ImportRow, keyOf, sameColumn, ValidRowsQuery } from '@peildatum/importing';
import type { Fault } from '@peildatum/kernel';
import type { Workbook } from '@peildatum/workbooks';
import type { HeldRow, MergedFile } from './merge-file.js';
import { versionOf } from './standing-worksheet.js';
import { versionText, type WorksheetMark } from './version.js';
import { type WrittenRow, workbookOf } from './workbook-of.js';
import { VERSION_COLUMN, type WorksheetSheet } from './worksheet.js';
import { WorksheetMerging, WorksheetQuery } from './worksheet-query.js';

export interface ValidWorksheet {
  readonly mark: WorksheetMark;
  /** The same file, with the rows that can be recorded. */
  readonly file: ImportFile;
  readonly refused: number;
  /** How many rows say something of a thing, those that are refused as well. */
  readonly rows: number;
  /** Why rows are refused, in their order. */
  readonly faults: readonly Fault[];
  /** The other rows, each with what is wrong, to mend and send back: held against what stands now. Null: there are none. */
  readonly leftOver: Workbook | null;
}

/** Asks which rows of a werkblad can be recorded though others cannot. @throws PeildatumError as `LookAtWorksheetQuery` */
export class ValidWorksheetQuery extends WorksheetQuery<ValidWorksheet> {}

@QueryHandler(ValidWorksheetQuery)
export class ValidWorksheetHandler implements IQueryHandler<ValidWorksheetQuery> {
  constructor(
    private readonly queries: QueryBus,
    private readonly merging: WorksheetMerging,
  ) {}

  async execute(asked: ValidWorksheetQuery): Promise<ValidWorksheet> {
    const { file, actor } = asked;
    const merged = await this.merging.merged(asked);
    const wrong = new Set(merged.faults.map(({ place }) => keyOf(place)));
    const valid = await this.queries.execute(new ValidRowsQuery(merged.told, actor));
    // What else is wrong with rows that are at fault already.
    const more =
      merged.tried.rows.length === merged.told.rows.length ? valid : await this.queries.execute(new ValidRowsQuery(merged.tried, actor));
    const also = more.refused.filter(({ row: { place } }) => wrong.has(keyOf(place)));
    const faults = new Map<string, Fault[]>();
    const add = (key: string, fault: Fault) => {
      const known = faults.get(key) ?? [];
      if (!known.some(({ message }) => message === fault.message)) faults.set(key, [...known, fault]);
    };
    for (const { place, fault } of merged.faults) add(keyOf(place), fault);
    for (const { row, faults: why } of [...valid.refused, ...also]) for (const fault of why) add(keyOf(row.place), fault);
    const refused = file.rows.filter(({ place }) => faults.has(keyOf(place)));
    return {
      mark: merged.mark,
      file: { ...file, rows: file.rows.filter(({ place }) => !faults.has(keyOf(place))) },
      refused: refused.length,
      rows: new Set([...merged.held.map(({ row }) => keyOf(row.place)), ...refused.map(({ place }) => keyOf(place))]).size,
      faults: refused.flatMap(({ place }) => faults.get(keyOf(place)) ?? []),
      leftOver: refused.length === 0 ? null : leftOverOf(merged, refused, faults),
    };
  }
}

function leftOverOf(merged: MergedFile, refused: readonly ImportRow[], faults: ReadonlyMap<string, readonly Fault[]>): Workbook {
  const { worksheet, mark } = merged;
  const held = new Map(merged.held.map((one) => [keyOf(one.row.place), one]));
  const sheetOf = ({ place }: ImportRow): WorksheetSheet | undefined =>
    held.get(keyOf(place))?.row.sheet ??
    worksheet.sheets.find(({ name }) => 'sheet' in place && place.sheet === name) ??
    worksheet.sheets[0];
  const rows = worksheet.sheets.map((sheet) => {
    const own = refused.filter((row) => sheetOf(row) === sheet);
    return [
      sheet.name,
      own.map((row) => writtenRow(merged, sheet, row, held.get(keyOf(row.place)), faults.get(keyOf(row.place)) ?? [])),
    ] as const;
  });
  return workbookOf(worksheet, mark, Object.fromEntries(rows), true);
}

/** What clashed is held against what stands now: who sends it back has seen that. */
function writtenRow(
  merged: MergedFile,
  sheet: WorksheetSheet,
  row: ImportRow,
  held: HeldRow | undefined,
  faults: readonly Fault[],
): WrittenRow {
  const notes = notesOf(row, faults);
  if (held === undefined || held.merged.refused.length > 0) {
    const of = (name: string) => String(Object.entries(row.fields).find(([field]) => sameColumn(field) === sameColumn(name))?.[1] ?? '');
    return { cells: Object.fromEntries(sheet.columns.map(({ name }) => [name, of(name)])), version: of(VERSION_COLUMN), faults, notes };
  }
  const { id, isNew } = held.row.version;
  const revision = merged.told.revisions?.get(sheet.streamOf(merged.mark.code, id)) ?? -1;
  const version = versionOf(merged.mark, sheet, { id, revision, cells: held.theirs, isNew });
  return { cells: held.merged.after, version: versionText(version), faults, notes };
}

function notesOf({ place }: ImportRow, faults: readonly Fault[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const fault of faults) {
    const field = fieldOf(place, fault);
    if (field !== undefined) notes.set(field, [notes.get(field), fault.message].filter((said) => said !== undefined).join('\n'));
  }
  return notes;
}
