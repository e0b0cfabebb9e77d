import { AddPlace1770000000001 } from './add-place.migration.js';
import { AddPublication1766000000001 } from './logboek/add-publication.migration.js';
import { FindCorrections1796520000010 } from './logboek/find-corrections.migration.js';
import { LogboekRow } from './logboek/logboek.entity.js';
import { CreateLogboek1763800000002 } from './logboek/logboek.migration.js';
import { ProjectionRow } from './registry/projection.entity.js';
import { ProjectionSkipRow } from './registry/projection-skip.entity.js';
import { CreateProjectionRegistry1763800000001 } from './registry/registry.migration.js';

/** What the engine itself keeps in the database; each context adds its own. */
export const projectionEntities = [ProjectionRow, ProjectionSkipRow, LogboekRow];
export const projectionMigrations = [
  CreateProjectionRegistry1763800000001,
  CreateLogboek1763800000002,
  AddPublication1766000000001,
  FindCorrections1796520000010,
  AddPlace1770000000001,
];
