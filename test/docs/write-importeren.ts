import { writeFileSync } from 'node:fs';
import { DOCUMENT, importDocument } from './importeren.js';

writeFileSync(DOCUMENT, importDocument());
