import type { CalendarDate } from '@peildatum/kernel';

/** A quarter as `2024-Q4`. Compares as text. */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

export const quarterOf = (date: CalendarDate): Quarter =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3) as 1 | 2 | 3 | 4}`;
