import { context } from '@peildatum/subjects';
import { actionEvents } from '../domain/action.events.js';
import { thematafelEvents } from '../domain/thematafel.events.js';
import { actionProjection } from '../read-models/action.projection.js';
import { ActionFactRow } from '../read-models/action-fact.entity.js';
import { AddConfidence1796100000010 } from '../read-models/add-confidence.migration.js';
import { AddRetirement1796600000170 } from '../read-models/add-retirement.migration.js';
import { CreateThematafels1763800000010 } from '../read-models/create-thematafels.migration.js';
import { IndexStandings1764000000010 } from '../read-models/index-standings.migration.js';
import { thematafelProjection } from '../read-models/thematafel.projection.js';
import { ThematafelFactRow } from '../read-models/thematafel-fact.entity.js';
import { actionCommandHandlers } from './commands/action.commands.js';
import { thematafelCommandHandlers } from './commands/thematafel.commands.js';
import { thematafelImportKinds } from './import/import-kinds.js';
import { actionQueryHandlers } from './queries/action.handlers.js';
import { thematafelQueryHandlers } from './queries/thematafel.handlers.js';
import { thematafelWorksheet } from './worksheet/thematafel.worksheet.js';

/** The thematafels and their actions. */
export const thematafels = context([], {
  title: 'Thematafels en acties',
  events: [thematafelEvents, actionEvents],
  projections: [actionProjection, thematafelProjection],
  entities: [ActionFactRow, ThematafelFactRow],
  migrations: [CreateThematafels1763800000010, IndexStandings1764000000010, AddConfidence1796100000010, AddRetirement1796600000170],
  commandHandlers: [...actionCommandHandlers, ...thematafelCommandHandlers],
  queryHandlers: [...actionQueryHandlers, ...thematafelQueryHandlers],
  importKinds: () => thematafelImportKinds,
  worksheets: [thematafelWorksheet],
});
