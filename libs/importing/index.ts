export { IMPORT_KINDS, ImportCommand, ImportHandler, type ImportProgress, type ImportResult } from './import-command.js';
export { decidedBy, type ImportDecision, type ImportFields, type ImportKind, type ImportKinds } from './import-kind.js';
export { type ImportFormat, readImportFile } from './import-rows.js';
