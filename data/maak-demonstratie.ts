import { readFileSync, writeFileSync } from 'node:fs';
import { demonstrationHistory } from './demonstratie/history.js';

// Run by `npm run data`, from the root of the repository.
const csv = readFileSync('data/bron/acties-iza.csv', 'utf8');
writeFileSync('data/demonstratie.ndjson', demonstrationHistory(csv));
