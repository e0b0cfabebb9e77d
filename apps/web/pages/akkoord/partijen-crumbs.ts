import type { Crumb } from '../../components/breadcrumbs.js';

const AKKOORD: readonly Crumb[] = [{ text: 'Akkoord', href: '/akkoord' }];

/** Above the lists of who takes part and what was decided. */
export const PARTIJEN_CRUMBS = AKKOORD;
export const underPartijen = (text: string, path: string): readonly Crumb[] => [...AKKOORD, { text, href: `/${path}` }];

/** Every list of it, with what it answers. */
export const PARTIJEN_LISTS: readonly (readonly [href: string, text: string, about: string])[] = [
  ['/partijen', 'Partijen', 'Wie meedoet, onder welke namen, en sinds wanneer.'],
  ['/organen', 'Organen', 'Waar partijen overleggen, en wie er zit.'],
  ['/vergaderingen', 'Vergaderingen', 'Wanneer zij bijeenkomen, en wat er voorligt.'],
  ['/besluiten', 'Besluiten', 'Wie wat besloot, en wat men toen wist.'],
];

export const PARTIJEN_BESIDE: readonly Crumb[] = PARTIJEN_LISTS.map(([href, text]) => ({ text, href }));
