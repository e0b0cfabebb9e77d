import type { CalendarDate } from '@peildatum/kernel';
import type { Distribution, Figure, QuarterCount } from '../figures.js';

/** Report-model section 4: every snelle toets ever submitted, whatever became of it. */
export interface SnelleToetsen {
  /** Withdrawn ones and those whose status no source says stand beside the five, and count in the total. */
  readonly verdeling: Distribution;
  /** Counted inside Afgekeurd: what may come back with its points mended. */
  readonly voorlopigAfgekeurd: Figure;
  /** By the quarter of the first submission. */
  readonly perKwartaal: readonly QuarterCount[];
  readonly inname: Intake;
}

/** Whether new snelle toetsen are taken in. */
export interface Intake {
  readonly gesloten: boolean;
  /** Null: never decided. */
  readonly sinds: CalendarDate | null;
  readonly besluitDoor: string | null;
}
