import type { Crumb } from '../../../components/breadcrumbs.js';

/** What belongs to what is measured. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Monitors', href: '/monitors' },
  { text: 'Indicatoren', href: '/indicatoren' },
];
