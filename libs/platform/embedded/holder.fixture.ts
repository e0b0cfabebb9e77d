import { startEmbeddedPostgres } from './embedded-postgres.js';

/** For the specs: holds an embedded PostgreSQL in a process of its own. Prints its URLs as one line, and gives it back when its input ends. */
const [dataDir = '', options = '{}'] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ ...JSON.parse(options), dataDir });
process.stdout.write(`${JSON.stringify({ adminUrl: postgres.adminUrl, appUrl: postgres.appUrl })}\n`);
for await (const _ of process.stdin);
await postgres.release();
process.stdout.write('released\n');
