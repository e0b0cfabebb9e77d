import type { Crumb } from '../../../components/breadcrumbs.js';

/** What belongs to money: what there is, what became of it, and what was agreed of each sector. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Uitputting', href: '/uitputting' },
  { text: 'Budgetten', href: '/budgetten' },
  { text: 'Kaders', href: '/kaders' },
  { text: 'Kadertabellen', href: '/kadertabellen' },
];
