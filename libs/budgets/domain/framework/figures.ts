import type { CalendarDate } from '@peildatum/kernel';

/** The quarter of the Zorginstituut's figures: how much was declared by its end. */
export interface Figures {
  readonly year: number;
  readonly quarter: number;
}

/** Below 0 when a is older. */
export const compareFigures = (a: Figures, b: Figures): number => a.year - b.year || a.quarter - b.quarter;

/** k: so many quarters of claims about a budget year lie behind figures (000 r. 453). */
export const quartersBehind = (figures: Figures, budgetYear: number): number => (figures.year - budgetYear) * 4 + figures.quarter;

/** `2024-Q4`; and back, of a name of that form. */
export const quarterName = ({ year, quarter }: Figures): string => `${year}-Q${quarter}`;
export const quarterNamed = (name: string): Figures => ({ year: Number(name.slice(0, 4)), quarter: Number(name.slice(6)) });

/** The quarter in which a date lies. */
export const quarterOf = (date: CalendarDate): Figures => ({
  year: Number(date.slice(0, 4)),
  quarter: Math.ceil(Number(date.slice(5, 7)) / 3),
});

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** Of a quarter 1 to 4. */
export const quarterEnd = ({ year, quarter }: Figures): CalendarDate =>
  `${String(year).padStart(4, '0')}-${LAST_DAYS[quarter - 1]}` as CalendarDate;
