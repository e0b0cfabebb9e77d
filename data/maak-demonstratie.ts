import { readFileSync, writeFileSync } from 'node:fs';
import { demonstrationFiles } from './demonstratie/history.js';

// Run by `npm run data`, from the root of the repository.
const csv = readFileSync('data/bron/acties-iza.csv', 'utf8');
for (const [name, content] of Object.entries(demonstrationFiles(csv))) writeFileSync(`data/${name}`, content);
