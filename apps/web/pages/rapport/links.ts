import type { Clocks } from '@peildatum/reporting';
import type { Crumb } from '../../components/breadcrumbs.js';

/** Where a figure of a report is explained, at the same clocks: the one place where pages name it. */
export const explanationOf = (key: string, { geldigOp, volgnummer }: Pick<Clocks, 'geldigOp' | 'volgnummer'>): string =>
  `/verklaren/${encodeURIComponent(key)}?geldigOp=${geldigOp}&volgnummer=${volgnummer}`;

/** Two editions beside each other. */
export const besideAddress = (van: string, tot: string): string => `/rapport/naast-elkaar?van=${van}&tot=${tot}`;

/** What belongs to the report. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Samenvatting', href: '/rapport' },
  { text: 'Het hele rapport', href: '/rapport/geheel' },
  { text: 'Edities naast elkaar', href: '/rapport/naast-elkaar' },
  { text: 'Edities', href: '/edities' },
  { text: 'Cijfers', href: '/cijfers' },
];
