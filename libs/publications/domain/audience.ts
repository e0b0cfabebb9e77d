export { publicationOf } from '@peildatum/kernel';

import type { PublicationCode } from '@peildatum/kernel';

/** For whom an answer is: inside the embargoes (`bo`) or not. Part of a report's key. */
export const AUDIENCES = ['openbaar', 'bo'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The publications that a reader may not know of at the moment of asking; nothing for who is inside. */
export type Hidden = ReadonlySet<PublicationCode>;
export const NOTHING_HIDDEN: Hidden = new Set();
