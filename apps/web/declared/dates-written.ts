import { type CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';

const DATE = /(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;

/** A sentence with its dates as people write them: `uiterlijk 2025-09-30` → `uiterlijk 30 september 2025`. */
export const datesWritten = (sentence: string): string => sentence.replaceAll(DATE, (date) => dutchDate(date as CalendarDate));
