export { type OpenedPages, openPages } from './open-pages.js';
export { CreateWebConcept1796040000030 } from './pages/mijn-werk/create-web-concept.migration.js';
export { CreateWebSessie1796040000010 } from './sessions/create-web-sessie.migration.js';
export { CreateWebToegangscode1796040000020 } from './sign-in/demonstratie/create-web-toegangscode.migration.js';
export type { WebCore } from './web-core.js';
export type { WebSettings } from './web-settings.js';
