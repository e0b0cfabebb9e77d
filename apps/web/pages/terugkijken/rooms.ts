import type { Crumb } from '../../components/breadcrumbs.js';

/** What lies above every page that looks back. */
export const LOOKING_BACK: Crumb = { text: 'Terugkijken', href: '/terugkijken' };
