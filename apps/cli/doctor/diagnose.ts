import type { Config } from '@peildatum/platform';
import { lookAtDatabase } from './database.js';
import { lookAtEmbeddedPostgres } from './embedded.js';
import { lookAtEventStore } from './event-store.js';
import type { Finding } from './finding.js';
import { lookAtMachine } from './machine.js';
import { lookAtSignIn } from './sign-in.js';
import { lookAtTokens } from './tokens.js';

/** Everything that a start with this configuration would use, and what is wrong with it. Changes nothing. */
export async function diagnose(config: Config): Promise<Finding[]> {
  const { database, eventStore } = config;
  const usesEmbedded = database.kind === 'embedded' || eventStore.kind === 'embedded';
  const embedded = usesEmbedded ? await lookAtEmbeddedPostgres(config) : { findings: [] };
  const readModels = database.kind === 'embedded' ? embedded.url : database.url;
  const log = eventStore.kind === 'embedded' ? embedded.url : eventStore.url;
  return [
    ...(await lookAtMachine(config)),
    ...embedded.findings,
    ...(readModels === undefined ? [] : await lookAtDatabase(readModels)),
    ...(log === undefined ? [] : [await lookAtEventStore(eventStore.kind === 'kurrentdb' ? 'kurrentdb' : 'postgres', log)]),
    await lookAtTokens(config),
    ...(config.web.signIn === undefined ? [] : [await lookAtSignIn(config.web.signIn)]),
  ];
}
