import { CreateWebConcept1796040000030 } from './pages/mijn-werk/create-web-concept.migration.js';
import { CreateWebWerkblad1796400000010 } from './pages/mijn-werk/terugsturen/create-web-werkblad.migration.js';
import { CreateWebSessie1796040000010 } from './sessions/create-web-sessie.migration.js';
import { NameWebSessie1796510000010 } from './sessions/name-web-sessie.migration.js';
import { RenewWebSessie1796300000010 } from './sessions/renew-web-sessie.migration.js';
import { CreateWebToegangscode1796040000020 } from './sign-in/demonstratie/create-web-toegangscode.migration.js';
import { CreateWebAanmelding1796300000020 } from './sign-in/oidc/create-web-aanmelding.migration.js';

/** The tables of the pages. They stand apart from the pages themselves: who makes tables loads no server. */
export const webMigrations = [
  CreateWebSessie1796040000010,
  CreateWebToegangscode1796040000020,
  CreateWebConcept1796040000030,
  RenewWebSessie1796300000010,
  CreateWebAanmelding1796300000020,
  CreateWebWerkblad1796400000010,
  NameWebSessie1796510000010,
];
