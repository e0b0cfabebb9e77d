import type { CalendarDate } from '@peildatum/kernel';
import type { ReadRequest, Snapshot } from '@peildatum/projections';
import type { FoundWork } from '../domain/work.js';

/** An edition that is being made. */
export interface NextEdition {
  readonly code: string;
  readonly peildatum: CalendarDate;
  /** Null: nobody wrote down when the board sees it. */
  readonly boardMeetsOn: CalendarDate | null;
  /** How many days that is from the day on which it is asked; below zero: it has been. */
  readonly daysLeft: number | null;
}

/** For which edition work is looked for. */
export interface WorkRound {
  /** The day of the last edition; null: there was none. */
  readonly since: CalendarDate | null;
  /** Null: no edition is being made, or nobody wrote down when the board sees it. */
  readonly edition: NextEdition | null;
  /** Whether who asks may know what is for the board alone. */
  readonly isInside: boolean;
  /** Up to which day something is asked: the peildatum of that edition, or the day on which it is asked. */
  readonly until: CalendarDate;
}

/** What an edition asks of one kind of people. */
export interface WorkSource {
  /** As its werkblad is called, or its organisation where it has none. */
  readonly word: string;
  readonly uses: ReadRequest['uses'];
  /** Of whom, where there are several and no werkblad says so. Absent: its word is its only code. */
  readonly codesAt?: (snapshot: Snapshot) => Promise<readonly string[]>;
  /** @param code of whom; of an organisation its word */
  readonly workAt: (snapshot: Snapshot, code: string, round: WorkRound) => Promise<readonly FoundWork[]>;
}

/** When nothing is known of it but its name. */
export const NOTHING_TOLD = { standing: null, since: null, note: null, due: null, changed: null, toldOn: null } as const;

export const dueOn = (date: CalendarDate | null): FoundWork['due'] => (date === null ? null : { text: date, date });

/** How something stood at the last edition, beside how it stands. @param before what stood then, by code; null: there was no edition */
export function changeOf(before: ReadonlyMap<string, string> | null, code: string, now: string): FoundWork['changed'] {
  if (before === null) return null;
  const was = before.get(code);
  return was === undefined ? 'new' : was === now ? null : { from: was };
}
