import { type EditorialEvent, editorial } from '@peildatum/editorial';
import { type Actor, type CalendarDate, isFault, PeildatumError } from '@peildatum/kernel';
import { mayTell } from '@peildatum/platform';
import { mayEver } from '../../../view/may-ever.js';

export interface SectionRights {
  readonly mayWriteAny: boolean;
  readonly mayWrite: (section: string) => boolean;
  readonly mayReview: (section: string) => boolean;
}

/** In which sections of the report somebody writes, and reviews what another wrote. */
export const sectionRights = (visitor: Actor | null): SectionRights => ({
  mayWriteAny: mayEver(visitor, 'write-section'),
  mayWrite: (section) => may(visitor, { type: 'EditorialTextWritten', validFrom: ANY_DAY, data: { section, ...NO_TEXT } }),
  mayReview: (section) => may(visitor, { type: 'EditorialTextReviewed', validFrom: ANY_DAY, data: { section, ...NO_REVIEW } }),
});

/** Whose a text is follows from its section alone. */
const ANY_DAY = '2025-01-01' as CalendarDate;
const NO_TEXT = { part: 'noten', markdown: '', publication: null };
const NO_REVIEW = {
  part: 'noten',
  text: '00000000-0000-0000-0000-000000000000' as never,
  verdict: 'approved',
  note: null,
  publication: null,
} as const;

function may(visitor: Actor | null, fact: EditorialEvent): boolean {
  if (visitor === null) return false;
  try {
    mayTell(editorial.rights, visitor, fact)([]);
    return true;
  } catch (error) {
    if (error instanceof PeildatumError && ['RIGHTS.ROLE', 'RIGHTS.THEMATAFEL', 'RIGHTS.ORGANISATION'].some((code) => isFault(error, code)))
      return false;
    throw error;
  }
}
