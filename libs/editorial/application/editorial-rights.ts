import type { Owners, SubjectRights } from '@peildatum/platform';
import type { EditorialEvent } from '../domain/editorial.events.js';
import { sectionOf, tafelOf } from '../domain/sections.js';

/**
 * A section is its thematafel's, the NZa's, or of who makes the editions; what an insurer or an owner delivers is its own. Who wrote a text, or
 * mended it, does not review it.
 */
export const EDITORIAL_RIGHTS: SubjectRights<EditorialEvent> = {
  telling: {
    SectionDelivered: 'write-section',
    InsurerDelivered: 'deliver-dossiers',
    OwnerDelivered: 'deliver-measurements',
    EditorialTextWritten: 'write-section',
    EditorialTextReviewed: 'review-text',
  },
  correcting: 'correct-section',
  ownersOf: (fact) => (fact === null ? [] : [ownersOf(fact)]),
  opens: () => true,
  notByWhoTold: (fact) => (fact.type === 'EditorialTextReviewed' ? [fact.data.text] : []),
};

function ownersOf({ type, data }: EditorialEvent): Owners {
  if (type === 'InsurerDelivered') return { organisations: [data.insurer] };
  if (type === 'OwnerDelivered') return { organisations: [data.owner] };
  const office = sectionOf(data.section)?.office ?? 'vws';
  return office === 'thematafel' ? { thematafel: tafelOf(data.section) } : { office };
}
