export { type Cells, cellParts, filledIn, fromCells, textsOf, unreadableCell, yesOrNo } from './cells.js';
export { decodeText, type Encoding } from './decode-text.js';
export { EveryWatch } from './every-watch.js';
export { IMPORT_KINDS, ImportCommand, ImportHandler, type ImportProgress, type ImportResult } from './import-command.js';
export {
  decidedAmong,
  decidedBeside,
  decidedBy,
  type FactsOfFile,
  type ImportDecision,
  type ImportFields,
  type ImportKind,
  type ImportKinds,
  ImportWatch,
  type RecordFile,
  type RowFact,
} from './import-kind.js';
export { type ImportFormat, readImportFile } from './import-rows.js';
