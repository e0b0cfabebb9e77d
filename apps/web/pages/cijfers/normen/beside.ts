import type { Crumb } from '../../../components/breadcrumbs.js';

/** What belongs to volumenormen. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Volumenormen', href: '/volumenormen' },
  { text: 'Normtranches', href: '/normtranches' },
  { text: 'Instellingen', href: '/instellingen' },
];
