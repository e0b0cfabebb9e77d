import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { STATUS_SLUGS, statusName, statusOfSlug } from '@peildatum/thematafels';
import type { SheetColumn, Worksheet, WorksheetSheet } from '@peildatum/worksheets';
import { upperFirst } from '../../layout/upper-first.js';

/** A column as people call it: `behaaldOp` is "Behaald op". */
export const columnLabel = (name: string): string =>
  upperFirst(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' '));

/** What is printed otherwise than its word is made: `beeindigd` is "Beëindigd". */
const PRINTED: ReadonlyMap<string, string> = new Map(
  STATUS_SLUGS.flatMap((slug) => {
    const status = statusOfSlug(slug);
    return status === undefined ? [] : [[slug, statusName(status)]];
  }),
);

/** A choice as people call it: `loopt-op-schema` is "Loopt op schema". */
export const choiceText = (choice: string): string => PRINTED.get(choice) ?? upperFirst(choice.replaceAll('-', ' '));

/** A sentence of a declaration, in which columns and choices stand as files have them. */
export const plainWords = (sentence: string): string =>
  sentence
    .replaceAll(/`([a-zA-Z]+)`/g, (_, name: string) => `‘${columnLabel(name)}’`)
    .replaceAll(/[a-z]+(?:-[a-z]+)*/g, (word) => PRINTED.get(word)?.toLowerCase() ?? word);

export const sheetLabel = ({ name }: Pick<WorksheetSheet, 'name'>): string => columnLabel(name);

export const worksheetLabel = (title: ReturnType<Worksheet['title']>): string => upperFirst(title);

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A value as it stands in a field: a date as it is written here. What is typed so is read back by the notations of cells. */
export const asTyped = (text: string, { kind }: Pick<SheetColumn, 'kind'>): string =>
  kind === 'datum' ? text.replace(ISO_DATE, (_, year, month, day) => `${Number(day)}-${Number(month)}-${year}`) : text;

/** A value as it is read, and not typed. @param kind absent: of a column that nobody knows any more */
export function cellText(text: string, kind: SheetColumn['kind'] | undefined): string {
  if (kind === 'keuze') return choiceText(text);
  return ISO_DATE.test(text) ? dutchDate(text as CalendarDate) : text;
}
