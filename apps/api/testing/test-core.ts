import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { Denial } from '@peildatum/audit';
import { IMPORT_KINDS } from '@peildatum/importing';
import { fixedClock, type Uuid } from '@peildatum/kernel';
import { type ValueListName, ValueLists } from '@peildatum/platform';
import { openStand } from '../../../test/support/stand.js';
import { coreModule } from '../../runtime/core.module.js';
import { openDenialTrail } from '../../runtime/ports/denials.js';
import { embargoesOf } from '../../runtime/ports/embargoes.js';
import { personsOf } from '../../runtime/ports/persons.js';
import { remindersPort } from '../../runtime/ports/reminders.js';
import { ValueListFiles } from '../../runtime/value-lists.js';
import type { ApiCore } from '../api-core.js';
import { filesHere } from '../importen/file-desk-here.js';
import type { HealthPart } from '../ports/health.js';
import { tokensOfActors } from './actors.js';
import { CaughtUpReadModels } from './caught-up-read-models.js';
import { NOW } from './now.js';
import { WatchedQueries } from './watched-queries.js';

/** The values that facts of the specs may carry, on any date. */
const LISTED: Readonly<Record<ValueListName, readonly string[]>> = {
  sectoren: ['MSZ', 'GGZ'],
  themas: ['Digitalisering'],
  regios: ['Twente'],
  patientbetrokkenheid: ['Meedenken'],
  doelgroepen: ['Ouderen'],
  domeinen: ['Zvw', 'Wlz'],
};

const valueLists = new ValueListFiles((file) => {
  const list = file.replace(/^.*\/|\.json$/g, '') as ValueListName;
  const waarden = LISTED[list].map((waarde) => ({ waarde, vanaf: '1900-01-01', bron: 'van de specs' }));
  return JSON.stringify({ titel: list, volledig: 'ja', toelichting: 'Van de specs.', waarden });
});

/**
 * The core as the program has it, on a database of its own and at a moment that stands still. A spec says itself how healthy the
 * parts are, and can look at what was asked, refused and named.
 */
export async function testCore() {
  const clock = fixedClock(NOW);
  const { close: closeStand, ...opened } = await openStand('leeg', clock);
  const { log, projector, database } = opened;
  const stand = { ...opened, readModels: new CaughtUpReadModels({ pool: database.pool, log, clock }, projector) };
  const module = await Test.createTestingModule({ imports: [coreModule(stand)] })
    .overrideProvider(ValueLists)
    .useValue(valueLists)
    .compile();
  await module.init();
  const trail = await openDenialTrail(stand, (text) => console.error(text));
  const readings = await openDenialTrail(stand, (text) => console.error(text), 'inzage');
  const queries = new WatchedQueries(module.get(QueryBus));
  const persons = personsOf(stand);
  const names = new Map<Uuid, string>();
  const denied: Denial[] = [];
  const health: HealthPart[] = [{ name: 'event store', ready: true }];
  const [commands, embargoes] = [module.get(CommandBus), embargoesOf(stand)];
  const core: ApiCore = {
    commands,
    queries,
    tokens: tokensOfActors,
    persons: {
      register: async (id, name) => {
        await persons.register(id, name);
        names.set(id, name);
      },
    },
    reminders: remindersPort({ ...stand, queries }),
    health: { parts: async () => health },
    denials: {
      record: (denial) => {
        denied.push(denial);
        trail.record(denial);
      },
      list: (filter, page) => trail.list(filter, page),
    },
    readings,
    embargoes,
    importKinds: module.get(IMPORT_KINDS),
    valueLists,
    ...filesHere({ commands, queries, embargoes }),
    ids: stand.ids,
    clock,
  };
  const close = async () => {
    await trail.close();
    await readings.close();
    await module.close();
    await closeStand();
  };
  return { core, log, clock, queries, names, health, denied, readings, pool: stand.database.pool, url: stand.database.url, close };
}
