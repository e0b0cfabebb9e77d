export {
  type Asker,
  assertAnotherPerson,
  assertMay,
  assertRoleMay,
  isPublic,
  mayDo,
  OPERATIONS,
  type Operation,
  type Owners,
  type Reach,
  RIGHTS,
} from './access/rights.js';
export { type Judge, mayCorrect, mayCorrectOn, mayTell, mayTellOn, rightsByRole, type SubjectRights } from './access/write-rights.js';
export * from './config/index.js';
export { readDataFile } from './data-files.js';
export { ensureLogOwner } from './database/log-owner.js';
export { identifier, LOG_ROLE, literal } from './database/names.js';
export { type Database, type DatabaseOptions, openDatabase } from './database/open-database.js';
export { runMigrations } from './database/run-migrations.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
export { type EmbeddedLook, lookAtEmbedded } from './embedded/look.js';
export { basisOfHerkomst, HERKOMSTEN, herkomstOf } from './herkomst.js';
export { readJson } from './json/read-json.js';
export { type DatabaseAccess, provideDatabase, roleOf } from './provide-database.js';
export * from './validation/fields.js';
export { type FieldKind, type InputField, inputFields } from './validation/input-fields.js';
export { inputOf } from './validation/input-of.js';
export * from './validation/money-fields.js';
export { validateInput } from './validation/validate-input.js';
export {
  type Listed,
  type ListedCheck,
  listedCheck,
  VALUE_LISTS,
  type ValueListName,
  ValueLists,
  valueListStreams,
} from './value-lists.js';
