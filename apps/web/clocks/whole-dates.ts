import { type CalendarDate, type Fault, fieldFault, PeildatumError, parseDate } from '@peildatum/kernel';
import type { DateParts } from '../components/date-field.js';
import type { SummaryFault } from '../components/error-summary.js';
import { datePartsOf, dateTyped } from './date-typed.js';

/** What a page is asked, as the address has it. */
export type AskedQuery = Readonly<Record<string, string>>;

export interface WholeDates<Name extends string> {
  /** With each of those dates whole; what was left empty is not in it. */
  readonly query: AskedQuery;
  /** As a form shows them. */
  readonly parts: Readonly<Record<Name, DateParts>>;
  readonly faults: readonly SummaryFault[];
  /** Whether a form sent them, so that the page has another address. */
  readonly inParts: boolean;
}

/** A form sends a date in three parts; the address that people pass on has it whole. */
export function wholeDates<Name extends string>(given: AskedQuery, names: readonly Name[]): WholeDates<Name> {
  const query: Record<string, string> = { ...given };
  const faults: SummaryFault[] = [];
  let inParts = false;
  const parts = names.map((name): [Name, DateParts] => {
    const typed = dateTyped(query, name);
    if (typed === null) return [name, datePartsOf(query[name])];
    inParts = true;
    for (const part of ['dag', 'maand', 'jaar'] as const) delete query[`${name}-${part}`];
    const read = wholeDate(typed, name);
    if (read instanceof PeildatumError) faults.push({ field: `${name}-dag`, message: read.message });
    else if (read === null) delete query[name];
    else query[name] = read;
    return [name, typed];
  });
  return { query: withoutEmpty(query), parts: Object.fromEntries(parts) as Record<Name, DateParts>, faults, inParts };
}

function wholeDate({ dag, maand, jaar }: DateParts, name: string): CalendarDate | null | PeildatumError {
  if (dag === '' && maand === '' && jaar === '') return null;
  const text = `${jaar.padStart(4, '0')}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  try {
    return parseDate(text, name);
  } catch (error) {
    if (!(error instanceof PeildatumError)) throw error;
    return new PeildatumError(fieldFault(name, error.message, error.code) as Fault);
  }
}

/** What a form sends of a field that was left empty, is not asked. */
export const withoutEmpty = (query: unknown): AskedQuery =>
  Object.fromEntries(Object.entries(query as AskedQuery).filter(([, value]) => value !== ''));

/** An address with what is asked in it, in the order in which it was. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/** An address without what is asked in it. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/';
