import type { CalendarDate } from '@peildatum/kernel';
import type { ThematafelLetter } from '@peildatum/thematafels';

/**
 * What an edition says of a tafel, in short words of our own. The key names it for ever: its id is made of tafel and
 * key, so that a later edition can achieve what was planned.
 */
interface Told {
  readonly tafel: ThematafelLetter;
  readonly key: string;
  readonly text: string;
  /** Lines of the edition's own document. */
  readonly lines: string;
}

export interface AchievedMilestone extends Told {
  /** Absent: the source has no date, and the edition's peildatum is taken. */
  readonly on?: CalendarDate;
  /** What was assumed for the date. */
  readonly dateNote?: string;
}

export interface PlannedMilestone extends Told {
  /** As the source writes it. */
  readonly due: string;
  readonly note?: string;
}

export interface EditionTexts {
  readonly document: string;
  readonly achieved: readonly AchievedMilestone[];
  readonly planned: readonly PlannedMilestone[];
  readonly points: readonly Told[];
  /** Points of the edition before that this one says again, by tafel and key. */
  readonly repeated: readonly Omit<Told, 'text'>[];
  /** Points of the edition before that this one reports as done. */
  readonly settled: readonly (Omit<Told, 'text'> & { readonly reason: string })[];
}
