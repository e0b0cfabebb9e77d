import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { PEILDATUM_NAMESPACE, PeildatumError, uuidV5 } from '@peildatum/kernel';
import { TellDossierCommand } from '@peildatum/plans';
import { loadConfig } from '@peildatum/platform';
import { coreModule } from '../../apps/runtime/core.module.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { lastDecision } from './dossiers.js';

/**
 * A process in which an insurer gives the decision that completes the approval of each of some plans, all at once:
 * `approver.fixture.ts <url> <admin url> <toets>…`. Prints `ready` and waits for a line; then a JSON line with the outcome of each.
 */
const [url = '', adminUrl = '', ...toetsen] = process.argv.slice(2);
const peildatum = await openPeildatum({
  config: loadConfig({ DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl }),
  applicationName: 'approver',
});
const context = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] });
const commands = context.get(CommandBus);

async function approve(toets: string): Promise<string> {
  const id = uuidV5(PEILDATUM_NAMESPACE, `approve ${toets}`);
  const actor = { person: id, role: 'verzekeraar', organisation: 'VGZ' } as const;
  try {
    const { events } = await commands.execute(
      new TellDossierCommand(toets, lastDecision(toets), { actor, commandId: id, correlationId: id }),
    );
    return events.map(({ type }) => type).join('+');
  } catch (error) {
    if (error instanceof PeildatumError) return error.code;
    throw error;
  }
}

process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const outcomes = await Promise.all(toetsen.map(approve));
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
process.stdin.destroy();
await context.close();
await peildatum.close();
