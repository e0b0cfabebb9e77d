import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { loadConfig } from '@peildatum/platform';
import { assertLoaded } from '../runtime/assert-loaded.js';
import { assertThere } from '../runtime/assert-there.js';
import { coreModule } from '../runtime/core.module.js';
import { openLog } from '../runtime/demonstration.js';
import { freezeDemonstration } from '../runtime/demonstration-editions.js';
import { OLDER_NOTICE, olderDemonstration } from '../runtime/older-demonstration.js';
import { openPeildatum, type Peildatum } from '../runtime/peildatum.js';
import { progressBar } from './progress-bar.js';
import { say } from './terminal.js';

export interface Tool extends Peildatum {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
}

export interface ToolOptions {
  /**
   * Bring the read models to the head first, for which there must be a log that is whole. Default true; an operator who mends them does
   * not wait for that.
   */
  readonly catchUp?: boolean;
  /**
   * Begin a register that is not there, and finish a beginning that was broken off, as `start` does. Default false: where a command asks
   * something of a register that is not there, its place was mistyped, and nothing is made or written.
   */
  readonly begins?: boolean;
}

/**
 * Runs one command on the stores of the configuration, beside a running server or without one: the read models are
 * brought to the head first.
 */
export async function withTool(use: (tool: Tool) => Promise<void>, { catchUp = true, begins = false }: ToolOptions = {}): Promise<void> {
  const config = loadConfig(process.env);
  if (!begins) await assertThere(config);
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum opdrachtregel' });
  try {
    if ((await olderDemonstration(peildatum.log)) !== null) say(OLDER_NOTICE);
    if (begins) await begin(peildatum);
    else if (catchUp) await assertLoaded(peildatum.log);
    if (catchUp) await peildatum.projector.catchUp();
    const core = coreModule(peildatum, { catchUp: () => peildatum.projector.catchUp() });
    const app = await NestFactory.createApplicationContext(core, { logger: ['error', 'warn'], abortOnError: false });
    await app.init();
    try {
      const commands = app.get(CommandBus);
      if (begins) await freezeDemonstration({ ...peildatum, commands, catchUp: () => peildatum.projector.catchUp() });
      await use({ ...peildatum, commands, queries: app.get(QueryBus) });
    } finally {
      await app.close();
    }
  } finally {
    await peildatum.close();
  }
}

async function begin({ config, log, ...parts }: Peildatum): Promise<void> {
  const bar = progressBar();
  const history = config.eventStore.kind === 'embedded' ? 'demonstratie' : 'leeg';
  await openLog(log, history, parts, ({ done, total }) => bar.show('demonstratie laden', done, total)).finally(bar.stop);
}
