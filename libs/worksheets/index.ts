export { heldText, isRemembered } from './cell-value.js';
export { fromColumn, keptIn, onceIn, reasonColumn, saidIn, shown, wasWrong, wrongColumn } from './columns.js';
export { type Filling, refusedFilling } from './filling.js';
export { LookAtWorksheetQuery, type LookedRow, type WorksheetLook } from './look-at-worksheet.query.js';
export { MakeWorksheetQuery } from './make-worksheet.query.js';
export { CONFLICT } from './merge-file.js';
export type { CellMerge } from './merge-row.js';
export {
  fileOfPrepared,
  type PreparedRow,
  type PreparedWorksheet,
  PrepareWorksheetQuery,
} from './prepare-worksheet.query.js';
export { worksheetProviders } from './providers.js';
export { isWorksheet } from './read-rows.js';
export { ListWorksheetsQuery, ReadWorksheetQuery, type WorksheetsOfKind } from './read-worksheet.query.js';
export { RecordWorksheetCommand, type WorksheetRecorded } from './record-worksheet.command.js';
export type { StandingWorksheet } from './standing-worksheet.js';
export { type ValidWorksheet, ValidWorksheetQuery } from './valid-worksheet.query.js';
export { type RowVersion, readVersion, type WorksheetMark } from './version.js';
export type { WrittenRow } from './workbook-of.js';
export * from './worksheet.js';
export { readerNow, type WorksheetReader } from './worksheet-reader.js';
