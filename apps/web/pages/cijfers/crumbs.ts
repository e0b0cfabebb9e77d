import type { Crumb } from '../../components/breadcrumbs.js';

/** Above every list of figures. */
export const CIJFERS: readonly Crumb[] = [{ text: 'Cijfers', href: '/cijfers' }];

/** Above one of a list. */
export const under = (text: string, path: string): readonly Crumb[] => [...CIJFERS, { text, href: `/${path}` }];
