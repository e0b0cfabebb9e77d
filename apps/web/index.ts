export { type OpenedPages, openPages } from './open-pages.js';
export type { WebCore } from './web-core.js';
export type { WebSettings } from './web-settings.js';
