import type { SheetColumn, Worksheet, WorksheetSheet } from '@peildatum/worksheets';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A column as people call it: `behaaldOp` is "Behaald op". */
export const columnLabel = (name: string): string =>
  capital(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' '));

/** A choice as people call it: `loopt-op-schema` is "Loopt op schema". */
export const choiceText = (choice: string): string => capital(choice.replaceAll('-', ' '));

export const sheetLabel = ({ name }: Pick<WorksheetSheet, 'name'>): string => columnLabel(name);

export const worksheetLabel = (title: ReturnType<Worksheet['title']>): string => capital(title);

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A value as it stands in a field: a date as it is written here. What is typed so is read back by the notations of cells. */
export const asTyped = (text: string, { kind }: Pick<SheetColumn, 'kind'>): string =>
  kind === 'datum' ? text.replace(ISO_DATE, (_, year, month, day) => `${Number(day)}-${Number(month)}-${year}`) : text;
