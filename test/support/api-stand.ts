import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IMPORT_KINDS, type ImportKinds } from '@peildatum/importing';
import type { Clock } from '@peildatum/kernel';
import { createApi, type EdgeSettings, filesHere } from '../../apps/api/index.js';
import { tokensOfActors } from '../../apps/api/testing/actors.js';
import { coreModule } from '../../apps/runtime/core.module.js';
import type { FirstHistory } from '../../apps/runtime/demonstration.js';
import { openDenialTrail } from '../../apps/runtime/ports/denials.js';
import { embargoesOf } from '../../apps/runtime/ports/embargoes.js';
import { healthOf } from '../../apps/runtime/ports/health.js';
import { personsOf } from '../../apps/runtime/ports/persons.js';
import { remindersPort } from '../../apps/runtime/ports/reminders.js';
import { ValueListFiles } from '../../apps/runtime/value-lists.js';
import { type OpenedPages, openPages } from '../../apps/web/index.js';
import { freshWebCore } from '../../apps/web/testing/web-core.js';
import { openStand, type Stand } from './stand.js';

export interface ApiStand {
  readonly stand: Stand;
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly base: string;
  /** The pages at that address. */
  readonly pages: OpenedPages;
  /** A second edge over the same parts, with settings of its own; closed with the first. */
  open(settings: EdgeSettings): Promise<string>;
  close(): Promise<void>;
}

interface ApiStandOptions {
  readonly history?: FirstHistory;
  readonly clock?: Clock;
  readonly settings?: EdgeSettings;
}

/** The whole program on a database of its own, following its log, with its edge on a port: the tokens are the keys of `ACTORS`. */
export async function openApiStand({ history, clock, settings = {} }: ApiStandOptions = {}): Promise<ApiStand> {
  const stand = await openStand(history, clock);
  const context = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error', 'warn'], abortOnError: false });
  const denials = await openDenialTrail(stand, (text) => console.error(text));
  const readings = await openDenialTrail(stand, (text) => console.error(text), 'inzage');
  const closers: (() => Promise<void>)[] = [() => stand.close(), () => context.close(), () => denials.close(), () => readings.close()];
  const asked = { commands: context.get(CommandBus), queries: context.get(QueryBus), embargoes: embargoesOf(stand) };
  const core = {
    ...asked,
    ...filesHere(asked),
    tokens: tokensOfActors,
    persons: personsOf(stand),
    reminders: remindersPort({ ...stand, queries: asked.queries }),
    health: healthOf(stand),
    denials,
    readings,
    importKinds: context.get<ImportKinds>(IMPORT_KINDS),
    valueLists: new ValueListFiles(),
    ids: stand.ids,
    clock: stand.clock,
  };
  const openWith = async (chosen: EdgeSettings, pages: OpenedPages): Promise<string> => {
    const app = await createApi(core, chosen, pages);
    closers.push(() => app.close());
    await app.listen(0, '127.0.0.1');
    return (await app.getUrl()).replace('[::1]', '127.0.0.1');
  };
  const newPages = () => openPages(core, freshWebCore({ ...stand, pool: stand.database.pool }));
  const pages = newPages();
  const base = await openWith(settings, pages);
  await stand.projector.start();
  return {
    stand,
    base,
    pages,
    open: (chosen) => openWith(chosen, newPages()),
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
}
