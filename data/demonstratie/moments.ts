import type { DataDates } from '@peildatum/governance';
import { type CalendarDate, type Instant, parseDate, parseInstant } from '@peildatum/kernel';

/** The date on the concept agreement that lists the 120 actions (001 r. 5): nothing older is in the sources. */
export const LISTED_ON: CalendarDate = parseDate('2022-08-12');

/** An edition of the report: the date that it is about, and the moment from which the register knows it. */
export interface Edition {
  readonly peildatum: CalendarDate;
  readonly knownFrom: Instant;
  /** Of what dates its sections are, as it prints them. */
  readonly dataDates: DataDates & { readonly figures: NonNullable<DataDates['figures']> };
}

/** The source says November (002 r. 5); the date of its other figures is taken (000 r. 228), and the BO's date as the moment (000 r. 9). */
export const NOVEMBER = {
  peildatum: parseDate('2024-11-18'),
  knownFrom: parseInstant('2024-11-27T10:00:00.000Z'),
  /** Q3 (000 r. 453, 486), 14 November (r. 333), and "mei 2024" (r. 410), as a date its last day. */
  dataDates: { figures: { year: 2024, quarter: 3 }, nza: parseDate('2024-11-14'), vws: parseDate('2024-05-31') },
} as const satisfies Edition;

/** The peildatum is printed (004 r. 10049); the moment is a convention, for the edition names none. */
export const MAY = {
  peildatum: parseDate('2025-05-20'),
  knownFrom: parseInstant('2025-05-30T10:00:00.000Z'),
  /** Q4, though the first quarter of 2025 had ended (004 r. 10252, 10326); 20 May (r. 10104, 10112); it prints no table of the VWS budget. */
  dataDates: { figures: { year: 2024, quarter: 4 }, nza: parseDate('2025-05-20'), vws: null },
} as const satisfies Edition;

/** The end of the quarter that the edition of May compares with: "sinds Q4 2024" (004 r. 9703). */
export const END_OF_Q4: CalendarDate = parseDate('2024-12-31');

/** The BO IZA of 16 June 2025 (004 r. 275). */
export const JUNE_BOARD = { heldOn: parseDate('2025-06-16'), knownFrom: parseInstant('2025-06-16T10:00:00.000Z') } as const;

/** The letter about the BO of June has no date; the agreement that goes with it is of 3 July 2025 (004 r. 1173), which is taken. */
export const JULY_LETTER = {
  writtenOn: parseDate('2025-07-03'),
  knownFrom: parseInstant('2025-07-03T10:00:00.000Z'),
  /** "vanaf 1 juli geen aanvragen meer" (004 r. 311). */
  intakeClosedFrom: parseDate('2025-07-01'),
} as const;
