import type { Crumb } from '../../components/breadcrumbs.js';

/** Above every list of what was agreed. */
export const AKKOORD: readonly Crumb[] = [{ text: 'Akkoord', href: '/akkoord' }];

/** Above one of a list. */
export const under = (text: string, path: string): readonly Crumb[] => [...AKKOORD, { text, href: `/${path}` }];

/** What belongs to the commitments. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Akkoorden', href: '/akkoorden' },
  { text: 'Afspraken', href: '/afspraken' },
  { text: 'Mijlpalen', href: '/mijlpalen' },
];
