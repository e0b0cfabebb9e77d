import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type EditionView, edition } from '@peildatum/editions';
import { ListSubjectsQuery } from '@peildatum/subjects';
import { coreModule } from '../../apps/runtime/core.module.js';
import { freezeDemonstration } from '../../apps/runtime/demonstration-editions.js';
import type { Peildatum } from '../../apps/runtime/peildatum.js';

/** What identifies the report of an edition, byte for byte. */
export interface Digests {
  readonly manifest: string;
  readonly bestanden: Readonly<Record<string, string>>;
}

/** Runs something on the commands and queries of a process of its own. */
export async function withBuses<T>(of: Peildatum, use: (buses: { commands: CommandBus; queries: QueryBus }) => Promise<T>): Promise<T> {
  const nest = await NestFactory.createApplicationContext(coreModule(of), { logger: ['error'] });
  await nest.init();
  try {
    return await use({ commands: nest.get(CommandBus), queries: nest.get(QueryBus) });
  } finally {
    await nest.close();
  }
}

/** As a first start does. @returns how often it said that it began */
export async function freezeIn(of: Peildatum): Promise<number> {
  let begun = 0;
  const onStep = () => {
    begun += 1;
  };
  await withBuses(of, ({ commands }) => freezeDemonstration({ ...of, commands, catchUp: () => of.projector.catchUp() }, onStep));
  return begun;
}

export const editionsIn = (of: Peildatum): Promise<readonly EditionView[]> =>
  withBuses(of, async ({ queries }) => (await queries.execute(new ListSubjectsQuery(edition, {}, { limit: 100 }))).value.items);

/** Of every edition that is frozen. */
export const digestsOf = (views: readonly EditionView[]): Readonly<Record<string, Digests>> =>
  Object.fromEntries(
    views.flatMap(({ code, frozen }) =>
      frozen === null
        ? []
        : [
            [
              code,
              {
                manifest: frozen.manifest,
                bestanden: Object.fromEntries(frozen.files.map(({ mediaType, sha256 }) => [mediaType, sha256])),
              },
            ],
          ],
    ),
  );
