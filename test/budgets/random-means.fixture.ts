import { NestFactory } from '@nestjs/core';
import { Register } from '@peildatum/event-store';
import { ImportHandler } from '@peildatum/importing';
import { loadConfig } from '@peildatum/platform';
import fc from 'fast-check';
import { coreModule } from '../../apps/runtime/core.module.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { Doer, deeds } from './random-means.js';

/**
 * A process that does random deeds with the means, one after another: `random-means.fixture.ts <url> <admin url> <seed> <deeds>`. Prints
 * `ready` and waits for a line; then a JSON line with the outcome of each.
 */
const [url = '', adminUrl = '', seed = '', many = ''] = process.argv.slice(2);
const peildatum = await openPeildatum({
  config: loadConfig({ DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl }),
  applicationName: 'random means',
});
const context = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] });
const doer = new Doer(context.get(Register), context.get(ImportHandler), (stream) => peildatum.log.readStream(stream));

process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const outcomes: string[] = [];
for (const deed of fc.sample(deeds(Number(many)), { seed: Number(seed), numRuns: 1 })[0] ?? []) outcomes.push(await doer.do(deed));
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
process.stdin.destroy();
await context.close();
await peildatum.close();
