import { writeFileSync } from 'node:fs';
import { controlesPage, PAGE } from './controles-page.js';

/** `npm run controles`: writes docs/controles.md. */
writeFileSync(PAGE, await controlesPage());
