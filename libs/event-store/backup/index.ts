export { besideBackup, firstChange, type KnownBackup, type LogBeside } from './beside-backup.js';
export type { Manifest } from './manifest.js';
export { verifyBackup } from './read-backup.js';
export { type Restored, restoreBackup } from './restore.js';
export { toFile } from './to-file.js';
export { writeBackup } from './write-backup.js';
