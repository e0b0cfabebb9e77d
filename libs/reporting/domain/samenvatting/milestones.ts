import { type Keys, keysIn } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import type { Milestone } from '@peildatum/thematafels';
import type { Whole } from './samenvatting.js';

type Milestones = Whole['mijlpalen'];

/** Of one tafel: what it plans with a date, and what it achieved since the edition before. */
export const milestonesOf = (milestones: readonly Milestone[], keys: Keys, on: CalendarDate, since: CalendarDate | undefined): Milestones =>
  countsOf(
    keys,
    milestones.filter(({ due, achievedOn }) => achievedOn === null && due?.date != null).length,
    milestones.filter(({ achievedOn }) => achievedOn !== null && achievedOn <= on && (since === undefined || achievedOn > since)).length,
  );

export const totalMilestones = (tafels: readonly Milestones[]): Milestones =>
  countsOf(
    keysIn('tempo', 'alle'),
    tafels.reduce((sum, { gepland }) => sum + gepland.aantal, 0),
    tafels.reduce((sum, { behaald }) => sum + behaald.aantal, 0),
  );

const countsOf = (keys: Keys, planned: number, achieved: number): Milestones => ({
  gepland: { sleutel: keys('mijlpalen-met-datum'), aantal: planned },
  behaald: { sleutel: keys('mijlpalen-behaald'), aantal: achieved },
});
