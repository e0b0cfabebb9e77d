import { type CalendarDate, type ClockRequest, type Fault, fieldFault, type Instant, PeildatumError } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import { CLOCK_PARAMETERS, clocksFor } from '../../api/reading/clock-parameters.js';
import { type Parameters, readQuery, type ValuesOf } from '../../api/reading/read-query.js';
import type { DateParts } from '../components/date-field.js';
import type { SummaryFault } from '../components/error-summary.js';
import { datePartsOf, dateTyped } from './date-typed.js';

/** The dates that a page asks: how it stood on a day, as it was known on a day. */
const { geldigOp, bekendOp } = CLOCK_PARAMETERS;
export const PAGE_CLOCKS = { geldigOp, bekendOp };
const NAMES = ['geldigOp', 'bekendOp'] as const;
type ClockName = (typeof NAMES)[number];

/** What the form of the clocks shows. */
export interface ClocksTyped {
  readonly parts: Readonly<Record<ClockName, DateParts>>;
  readonly faults: readonly SummaryFault[];
}

export interface AskedPage<P extends Parameters> {
  readonly values: ValuesOf<P & typeof PAGE_CLOCKS>;
  readonly typed: ClocksTyped;
  /** Where the page is, with whole dates, when it was asked with dates in parts; null: here. */
  readonly address: string | null;
}

/**
 * What a page with clocks is asked. A form sends a date in three parts; the address that people pass on has it whole.
 * A date that cannot be is a fault of the form, and the page is that of today. @throws InvalidInput for what no form of ours sends
 */
export function askedPage<P extends Parameters>(parameters: P, request: Pick<FastifyRequest, 'query' | 'url'>): AskedPage<P> {
  const query = { ...(request.query as Record<string, string>) };
  const faults: SummaryFault[] = [];
  const parts = { geldigOp: datePartsOf(undefined), bekendOp: datePartsOf(undefined) };
  let inParts = false;
  for (const name of NAMES) {
    const typed = dateTyped(query, name);
    if (typed === null) {
      parts[name] = datePartsOf(query[name]);
      continue;
    }
    inParts = true;
    parts[name] = typed;
    for (const part of ['dag', 'maand', 'jaar'] as const) delete query[`${name}-${part}`];
    const read = wholeDate(typed, name);
    if (read instanceof PeildatumError) faults.push({ field: `${name}-dag`, message: read.message });
    else if (read === null) delete query[name];
    else query[name] = read;
  }
  const told = withoutEmpty(query);
  const values = readQuery({ ...parameters, ...PAGE_CLOCKS }, told) as AskedPage<P>['values'];
  const path = request.url.split('?', 1)[0] ?? '/';
  return { values, typed: { parts, faults }, address: inParts && faults.length === 0 ? withQuery(path, told) : null };
}

/** What a form sends of a field that was left empty, is not asked. */
export const withoutEmpty = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query as Readonly<Record<string, string>>).filter(([, value]) => value !== ''));

function wholeDate(typed: DateParts, name: ClockName): CalendarDate | null | PeildatumError {
  const { dag, maand, jaar } = typed;
  if (dag === '' && maand === '' && jaar === '') return null;
  const text = `${jaar.padStart(4, '0')}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  try {
    return geldigOp.read(text, name);
  } catch (error) {
    if (!(error instanceof PeildatumError)) throw error;
    return new PeildatumError(fieldFault(name, error.message, error.code) as Fault);
  }
}

/** An address with what is asked in it, in the order in which it was. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/** At which clocks a page reads, for who asks. */
export const pageClocks = (
  core: Pick<ApiCore, 'embargoes'>,
  request: FastifyRequest,
  values: { readonly geldigOp?: CalendarDate | undefined; readonly bekendOp?: Instant | undefined },
): Promise<ClockRequest> =>
  clocksFor(core, request, { geldigOp: values.geldigOp, bekendOp: values.bekendOp, volgnummer: undefined, wachtOp: undefined });
