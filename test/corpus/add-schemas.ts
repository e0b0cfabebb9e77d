import { appendFileSync } from 'node:fs';
import { SCHEMAS, schemasNow, writtenSchemas } from './schemas.js';

/** `npm run schemas`: writes down the schema of every type and version that has no line yet. It changes none: who wants another schema raises the version. */
const written = new Set(writtenSchemas().map(({ type, schemaVersion }) => `${type} ${schemaVersion}`));
const added = schemasNow().filter(({ type, schemaVersion }) => !written.has(`${type} ${schemaVersion}`));
for (const line of added) appendFileSync(SCHEMAS, `${JSON.stringify(line)}\n`);
process.stdout.write(`${added.map(({ type, schemaVersion }) => `+ ${type} ${schemaVersion}\n`).join('')}${added.length} added\n`);
