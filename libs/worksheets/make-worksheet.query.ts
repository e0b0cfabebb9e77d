import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type ClockRequest, PEILDATUM_NAMESPACE, PeildatumError, type Uuid, uuidV5 } from '@peildatum/kernel';
import { answered, ReadModels, revisionsAt } from '@peildatum/projections';
import type { Workbook } from '@peildatum/workbooks';
import { remembered } from './cell-value.js';
import { type RowVersion, versionText, type WorksheetMark } from './version.js';
import { type WrittenRow, workbookOf } from './workbook-of.js';
import { type RowCells, WORKSHEETS, type Worksheet, type WorksheetSheet } from './worksheet.js';

/**
 * Makes the werkblad of a subject, with what its reader may know of at this moment: for the same person, of the same moment, the same.
 * The ids that it makes ready for what is new are that person's own: two people who each add something make two things.
 * @throws PeildatumError `WORKSHEET.UNKNOWN`, and that there is no such subject
 */
export class MakeWorksheetQuery extends Query<Answer<Workbook>> {
  constructor(
    readonly word: string,
    readonly code: string,
    readonly reader: ClockRequest,
    /** Whose it is. Absent: nobody's in particular. */
    readonly person?: Uuid,
  ) {
    super();
  }
}

@QueryHandler(MakeWorksheetQuery)
export class MakeWorksheetHandler implements IQueryHandler<MakeWorksheetQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  async execute({ word, code, reader, person }: MakeWorksheetQuery): Promise<Answer<Workbook>> {
    const worksheet = this.worksheets.find((one) => one.word === word);
    if (worksheet === undefined) throw unknown(word);
    return await this.readModels.at({ ...reader, uses: worksheet.uses }, async (snapshot) => {
      const rows = await worksheet.rowsAt(snapshot, code);
      const streams = worksheet.sheets.flatMap((sheet) => (rows[sheet.name] ?? []).map(({ id }) => sheet.streamOf(code, id)));
      const revisions = await revisionsAt(snapshot, streams);
      const mark: WorksheetMark = { word, code, version: worksheet.version, volgnummer: snapshot.volgnummer, knownAt: snapshot.knownAt };
      const seed = [person ?? '', word, code, snapshot.volgnummer, snapshot.lastEventId].join(' ');
      const written = worksheet.sheets.map((sheet) => {
        const standing = (rows[sheet.name] ?? []).map(({ id, cells }): WrittenRow => {
          const revision = revisions.get(sheet.streamOf(code, id)) ?? -1;
          return { cells, version: versionText(versionOf(mark, sheet, { id, revision, cells })) };
        });
        return [sheet.name, [...standing, ...newRows(mark, sheet, seed)]] as const;
      });
      return answered(snapshot, workbookOf(worksheet, mark, Object.fromEntries(written)));
    });
  }
}

/** What a row is from now on held against. */
export const versionOf = (
  mark: WorksheetMark,
  { name, columns }: WorksheetSheet,
  { id, revision, cells, isNew = false }: { id: string; revision: number; cells: RowCells; isNew?: boolean },
): RowVersion => ({
  ...mark,
  sheet: name,
  id,
  revision,
  isNew,
  cells: Object.fromEntries(
    columns.flatMap(({ name: column, kind, as }) => (as === 'said' || !cells[column] ? [] : [[column, remembered(cells[column], kind)]])),
  ),
});

const MADE_READY = uuidV5(PEILDATUM_NAMESPACE, 'made ready in a werkblad');

const newRows = (mark: WorksheetMark, sheet: WorksheetSheet, seed: string): WrittenRow[] =>
  Array.from({ length: sheet.newRows ?? 0 }, (_, at) => {
    const id = uuidV5(MADE_READY, `${seed} ${sheet.name} ${at}`);
    return { cells: {}, version: versionText(versionOf(mark, sheet, { id, revision: -1, cells: {}, isNew: true })) };
  });

const unknown = (word: string) =>
  new PeildatumError({ code: 'WORKSHEET.UNKNOWN', kind: 'not-found', message: `Een werkblad ${word.slice(0, 60)} is er niet.` });
