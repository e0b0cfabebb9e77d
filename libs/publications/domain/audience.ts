export { publicationOf } from '@peildatum/kernel';

import { type Fact, type PublicationCode, publicationOf, type ToldFact } from '@peildatum/kernel';

/** For whom an answer is: inside the embargoes (`bo`) or not. Part of a report's key. */
export const AUDIENCES = ['openbaar', 'bo'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The publications that a reader may not know of at the moment of asking; nothing for who is inside. */
export type Hidden = ReadonlySet<PublicationCode>;
export const NOTHING_HIDDEN: Hidden = new Set();

/** What is left of facts for whom some publications are hidden: as if the others had never been recorded. */
export function visible<F extends Fact>(facts: readonly ToldFact<F>[], hidden: Hidden): readonly ToldFact<F>[] {
  if (hidden.size === 0) return facts;
  return facts.filter(({ fact }) => {
    const publication = publicationOf(fact);
    return publication === null || !hidden.has(publication);
  });
}
