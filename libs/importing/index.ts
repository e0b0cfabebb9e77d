export { type Cell, type Cells, cell, cellParts, filledIn, fromCells, textsOf } from './cells.js';
export { CHANGE_WORDS } from './change-words.js';
export { type CellsChanged, type ChangedCell, changesOf } from './changed-cells.js';
export { columnLetters, sameName as sameColumn } from './column-name.js';
export { BASIS_COLUMN, type Column, cellsOf, codeColumn, columnsOf, kindColumn, SOURCE_COLUMN } from './columns.js';
export { CORRECTION_COLUMNS, type Correcting } from './correcting.js';
export { correctionFile, type OriginalFile } from './correction-file/correction-file.js';
export { faultText } from './correction-file/fault-text.js';
export type { RowOutcome } from './decide-rows.js';
export { decidedAmong, decidedBeside, decidedBy } from './decided.js';
export { decodeText, ENCODINGS, type Encoding } from './decode-text.js';
export { EveryWatch } from './every-watch.js';
export { IMPORT_KINDS, ImportCommand, ImportHandler, type ImportProgress, type ImportResult } from './import-command.js';
export {
  type FactsOfFile,
  type ImportDecision,
  type ImportFields,
  type ImportKind,
  type ImportKinds,
  ImportWatch,
  type IsThere,
  type MadeByRow,
  type ReadFields,
  type RecordFile,
  type RowFact,
  type RowOfCells,
  type ToldFirst,
} from './import-kind.js';
export type { ImportRow } from './import-row.js';
export { type Head, type ImportFile, type ImportFormat, readImportFile } from './import-rows.js';
export { kindsNamed, noSuchKind } from './kinds-named.js';
export { Pace } from './pace.js';
export { firstCommandsOf } from './parts.js';
export type { ImportedAs } from './read-rows.js';
export { FileReader, FilesHere, FilesInThread, fileReader } from './reading/file-reader.js';
export type { FileFormat, GivenFile } from './reading/read-file.js';
export { RegisteredStreams } from './registered-streams.js';
export { roleMayCorrect, roleMayTell } from './role-may-tell.js';
export { byPlace, fieldOf, keyOf, type PlacedFault, placeFault, type RowPlace, type SheetPlace, whereOf } from './row-place.js';
export type { SheetFormat } from './sheets/read-sheets.js';
export { explainedNote } from './sheets/rows-of-sheet.js';
export { type Template, type TemplateRow, templateOf } from './templates/template.js';
export { TEMPLATE_FORMATS, type TemplateFormat, type TemplateOptions, templateBytes, templateFile } from './templates/template-files.js';
export { type ToldBy, toldBy } from './told-by.js';
export { type ImportTrial, TryImportHandler, TryImportQuery } from './try-import.js';
export { dayWritten } from './typed-cells/dates.js';
export { AMOUNT_FORMS, DATE_FORMS, type Form } from './typed-cells/forms.js';
export { isNumeric } from './typed-cells/numeric.js';
export { readCells } from './typed-cells/read-cells.js';
export type { Spellings } from './typed-cells/spellings.js';
export { typedCell } from './typed-cells/typed-cell.js';
export { type RefusedRow, type ValidRows, ValidRowsHandler, ValidRowsQuery } from './valid-rows/valid-rows-query.js';
