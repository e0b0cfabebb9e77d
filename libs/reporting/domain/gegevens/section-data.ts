import { quarterEnd } from '@peildatum/budgets';
import type { DataDates } from '@peildatum/governance';
import { type CalendarDate, latest, type ToldFact } from '@peildatum/kernel';
import type { ReportInput } from '../report-input.js';
import { type EditionBefore, editionBefore } from './edition-before.js';
import type { Gegevens } from './gegevens.js';

/** What a section says of its dates. */
export interface SectionDates {
  /** Its own date. Default: that of the report. */
  readonly date?: CalendarDate | undefined;
  readonly quarter?: string | undefined;
  /** From when each thing holds that it shows. */
  readonly newest: Iterable<CalendarDate>;
  /** Which of the dates that an edition may set is of this section. */
  readonly section?: keyof DataDates;
}

/** Of when a section is. Everything in it that says so comes from here. */
export function sectionData(
  { clocks: { geldigOp }, governance }: Pick<ReportInput, 'clocks' | 'governance'>,
  { date = geldigOp, quarter, newest, section }: SectionDates,
): Gegevens {
  const before = editionBefore(governance, geldigOp);
  const last = [...newest].reduce<CalendarDate | null>((found, next) => (found === null ? next : latest(found, next)), null);
  const still = before !== null && last !== null && last <= untilOf(before, section);
  return {
    datum: date,
    ...(quarter !== undefined && { kwartaal: quarter }),
    laatstVastgelegd: last,
    ongewijzigdSinds: still ? { naam: before.label, datum: before.date } : null,
  };
}

/** Until when the section of the edition before counted: its own date there, or that of the edition. */
function untilOf({ date, dataDates }: EditionBefore, section: keyof DataDates | undefined): CalendarDate {
  if (section === undefined) return date;
  if (section === 'figures') return dataDates.figures === null ? date : quarterEnd(dataDates.figures);
  return dataDates[section] ?? date;
}

/** From when each thing that was told of subjects holds. */
export const toldDates = (views: readonly { readonly history: readonly Pick<ToldFact, 'fact'>[] }[]): readonly CalendarDate[] =>
  views.flatMap(({ history }) => history.map(({ fact }) => fact.validFrom));

/** From when each thing stands as it does. */
export const statusDates = (things: readonly { readonly statusSince: CalendarDate }[]): readonly CalendarDate[] =>
  things.map(({ statusSince }) => statusSince);
