import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { coreModule } from '../../apps/runtime/core.module.js';
import type { Peildatum } from '../../apps/runtime/peildatum.js';

export interface Buses {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
}

/** Uses the buses on parts of their own, which made no report before; afterwards the read models have followed. */
export async function onBuses<T>(of: Peildatum, use: (buses: Buses) => Promise<T>): Promise<T> {
  const nest = await NestFactory.createApplicationContext(coreModule(of), { logger: ['error'] });
  await nest.init();
  try {
    return await use({ commands: nest.get(CommandBus), queries: nest.get(QueryBus) });
  } finally {
    await nest.close();
    await of.projector.catchUp();
  }
}
