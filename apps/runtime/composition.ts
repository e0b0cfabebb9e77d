import { agreements, impact } from '@peildatum/agreements';
import { CreateGeweigerdVerzoek1763800000040, CreateInzage1796540000020 } from '@peildatum/audit';
import { budgets } from '@peildatum/budgets';
import { editions } from '@peildatum/editions';
import { editorials } from '@peildatum/editorial';
import { createCodec, registerEvents } from '@peildatum/event-store';
import { findings } from '@peildatum/findings';
import { governance, kamer } from '@peildatum/governance';
import type { ImportKinds } from '@peildatum/importing';
import { monitoring } from '@peildatum/monitoring';
import { plans } from '@peildatum/plans';
import type { ValueLists } from '@peildatum/platform';
import { proposals } from '@peildatum/proposals';
import { publications } from '@peildatum/publications';
import { CreateHerinneringen1796600000110 } from '@peildatum/reminders';
import type { Context, FoldedStreams } from '@peildatum/subjects';
import { thematafels } from '@peildatum/thematafels';
import { valueLists } from '@peildatum/value-lists';
import { volumeNorms } from '@peildatum/volume-norms';
import type { Worksheet } from '@peildatum/worksheets';
import { webMigrations } from '../web/migrations.js';
import { CreateBackUp1767000000010 } from './back-up/create-back-up.migration.js';
import { CreateEditiebestanden1769000000030 } from './edities/create-editiebestanden.migration.js';
import { CreateHerstel1763800000050 } from './herstel/create-herstel.migration.js';
import { CreatePersonen1763800000030 } from './personen/create-personen.migration.js';
import { PersoonRow } from './personen/persoon.entity.js';

/** Every context, in the order in which their read models are listed. */
export const contexts: readonly Context[] = [
  thematafels,
  governance,
  plans,
  budgets,
  impact,
  publications,
  monitoring,
  volumeNorms,
  valueLists,
  editorials,
  editions,
  proposals,
  findings,
  agreements,
  kamer,
];

/** Everything that is declared of streams of its own: what `controleer` holds against the read models. */
export const subjects: readonly FoldedStreams[] = contexts.flatMap((context) => [...context.subjects, ...context.folded]);

/** Every event that may stand in our log, through the one codec. */
export const codec = createCodec(registerEvents, ...contexts.flatMap(({ events }) => events));

/** Every read model; the logboek is the engine's own. */
export const projections = contexts.flatMap(({ projections: declared }) => declared);

export const readModelEntities = [...contexts.flatMap(({ entities }) => entities), PersoonRow];

export const readModelMigrations = [
  ...contexts.flatMap(({ migrations }) => migrations),
  CreatePersonen1763800000030,
  CreateGeweigerdVerzoek1763800000040,
  CreateInzage1796540000020,
  CreateHerstel1763800000050,
  CreateBackUp1767000000010,
  CreateEditiebestanden1769000000030,
  CreateHerinneringen1796600000110,
  ...webMigrations,
];

/** Every kind of row that an import takes, with the value lists that rows are checked against. */
export const importKinds = (lists: ValueLists): ImportKinds => Object.assign({}, ...contexts.map((context) => context.importKinds(lists)));

/** Every werkblad that can be filled in and sent back. */
export const worksheets: readonly Worksheet[] = contexts.flatMap((context) => context.worksheets);
