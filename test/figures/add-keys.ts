import { appendFileSync, writeFileSync } from 'node:fs';
import { keysPage, PAGE } from './keys-page.js';
import { KEYS, keysNow, writtenKeys } from './written-keys.js';

/** `npm run sleutels`: writes down every pattern that has no line yet. It changes none, and takes none away: keys are in logs and frozen reports. Then it writes docs/sleutels.md. */
const written = new Set(writtenKeys().map(({ key }) => key));
const added = keysNow().filter(({ key }) => !written.has(key));
for (const line of added) appendFileSync(KEYS, `${JSON.stringify(line)}\n`);
writeFileSync(PAGE, keysPage());
process.stdout.write(`${added.map(({ key }) => `+ ${key}\n`).join('')}${added.length} added\n`);
