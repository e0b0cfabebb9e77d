import { readFileSync, writeFileSync } from 'node:fs';
import { demonstrationFiles } from './demonstratie/history.js';
import { readSourceFiles } from './demonstratie/source-files.js';

// Run by `npm run data`, from the root of the repository.
const files = readSourceFiles((name) => readFileSync(`data/bron/${name}`, 'utf8'));
for (const [name, content] of Object.entries(demonstrationFiles(files))) writeFileSync(`data/${name}`, content);
