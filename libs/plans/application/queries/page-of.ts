import type { Page, PageRequest } from '@peildatum/kernel';

/** A page of a list that is in the order of its codes. */
export function pageOf<T extends { readonly code: string }>(found: readonly T[], { after, limit }: PageRequest): Page<T> {
  const rest = after === undefined ? found : found.filter(({ code }) => code > after);
  const items = rest.slice(0, limit);
  return { items, total: found.length, next: rest.length > items.length ? (items.at(-1)?.code ?? null) : null };
}

/** Whether a value is among those that a filter lets through; without a filter all are. */
export const among = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted === undefined || wanted.includes(value);

/** Whether values have the one that a filter names; null names what no source tells. */
export const has = (wanted: string | null | undefined, values: readonly string[] | null): boolean =>
  wanted === undefined || (wanted === null ? values === null : values?.includes(wanted) === true);

/** Whether it is as a filter wants it. */
export const is = (wanted: boolean | undefined, value: boolean): boolean => wanted === undefined || wanted === value;

/** Whether one of the texts has what is looked for, whatever its case. */
export const mentions = (wanted: string | undefined, texts: readonly (string | null)[]): boolean =>
  wanted === undefined || texts.some((text) => text?.toLowerCase().includes(wanted.toLowerCase()) === true);

/** Whether a date lies in a period of which both ends count. */
export const within = <D extends string>(from: D | undefined, until: D | undefined, date: D): boolean =>
  (from === undefined || date >= from) && (until === undefined || date <= until);
