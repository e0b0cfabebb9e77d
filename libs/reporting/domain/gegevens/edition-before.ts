import { type DataDates, type GovernanceView, NO_DATA_DATES } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';

/** The edition since which a report says what is new, and of what dates its sections were. */
export interface EditionBefore {
  readonly label: string;
  readonly date: CalendarDate;
  readonly dataDates: DataDates;
}

/** Whether a report is that of an edition itself, and not of a day between two. */
export const isEdition = ({ edition }: Pick<GovernanceView, 'edition'>, geldigOp: CalendarDate): boolean => edition?.peildatum === geldigOp;

/**
 * Of an edition what it compares with, or else the edition before it; of a day between two editions the one before that day.
 * @returns null where there is none
 */
export function editionBefore(governance: Pick<GovernanceView, 'edition' | 'editionBefore'>, geldigOp: CalendarDate): EditionBefore | null {
  const { edition, editionBefore: before } = governance;
  if (edition === null) return null;
  if (!isEdition(governance, geldigOp)) return { label: edition.label, date: edition.peildatum, dataDates: edition.dataDates };
  const dataDates = before?.dataDates ?? NO_DATA_DATES;
  if (edition.comparedWith !== null) return { ...edition.comparedWith, dataDates };
  return before && { label: before.label, date: before.peildatum, dataDates };
}
