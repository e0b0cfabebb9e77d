import { type CalendarDate, type ClockRequest, PeildatumError, readText } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../../api/reading/clock-parameters.js';
import { type Parameters, readQuery, type ValuesOf } from '../../api/reading/read-query.js';
import type { DateParts } from '../components/date-field.js';
import type { SummaryFault } from '../components/error-summary.js';
import { type AskedQuery, pathOf, type WholeDates, wholeDates, withQuery } from './whole-dates.js';

export { withoutEmpty, withQuery } from './whole-dates.js';

/** What a page may be asked of time: how it stood on a day, as it was known on a day, or with what was known at an event. */
const { geldigOp, bekendOp, volgnummer } = CLOCK_PARAMETERS;
export const PAGE_CLOCKS = { geldigOp, bekendOp, volgnummer };
export type PageClocks = ValuesOf<typeof PAGE_CLOCKS>;

const EXCLUSIONS = CLOCK_EXCLUSIONS.filter((pair) => !pair.includes('wachtOp'));

/** How the form of the clocks says what is known: on the same day, all that is known now, on another day, or up to the event in the address. */
export const KNOWN = 'bekend';
export type Known = 'samen' | 'nu' | 'los' | 'precies';

/** What the form of the clocks shows. */
export interface ClocksTyped extends Pick<WholeDates<'geldigOp' | 'bekendOp'>, 'parts' | 'faults'> {
  /** What was chosen there; absent: the address says it. */
  readonly known?: string | undefined;
}

/** What is wrong with a field of the form. */
export const faultAt = ({ faults }: Pick<ClocksTyped, 'faults'>, name: string): string | undefined =>
  faults.find(({ field }) => field === name)?.message;

export interface AskedPage<P extends Parameters> {
  readonly values: ValuesOf<P> & PageClocks;
  readonly typed: ClocksTyped;
  /** The other dates of the form, by their names. */
  readonly dates: Readonly<Record<string, DateParts>>;
  /** Where the page is, with whole dates, when it was asked by the form; null: here. */
  readonly address: string | null;
}

/** What else the form of a page asks, where somebody may type what cannot be. */
export interface AskedInForm {
  /** The parameters that are dates, which a form has in parts. */
  readonly dates?: readonly string[];
  /** Those that are typed in one field, with what that is called. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * What a page with clocks is asked. A date that cannot be is a fault of the form, and the page is that of today; so is what cannot be in
 * another field, and the page is not asked for it.
 * @param today a day to come is as it is known now: nothing was known on it
 * @throws InvalidInput for what no form of ours sends
 */
export function askedPage<P extends Parameters>(
  parameters: P,
  request: Pick<FastifyRequest, 'query' | 'url'>,
  today: CalendarDate,
  { dates = [], fields = {} }: AskedInForm = {},
): AskedPage<P> {
  const { [KNOWN]: known, ...given } = request.query as Record<string, string>;
  const { query, parts, faults: ofDates, inParts } = wholeDates(given, ['geldigOp', 'bekendOp', ...dates]);
  const { readable, faults: ofFields } = readableFields(parameters, query, fields);
  const faults = [...ofFields, ...ofDates];
  const asked = known === undefined ? readable : asKnown(readable, known, today);
  const values = readQuery({ ...parameters, ...PAGE_CLOCKS }, asked, EXCLUSIONS) as AskedPage<P>['values'];
  const isByForm = inParts || known !== undefined;
  const address = isByForm && faults.length === 0 ? withQuery(pathOf(request.url), asked) : null;
  return { values, typed: { parts: parts as ClocksTyped['parts'], faults, known }, dates: parts, address };
}

/** What is asked without what cannot be read, and what is wrong with that, in the words of its field. */
function readableFields(parameters: Parameters, query: AskedQuery, fields: Readonly<Record<string, string>>) {
  const faults: SummaryFault[] = [];
  const readable = Object.entries(query).filter(([name, value]) => {
    const [label, parameter] = [fields[name], parameters[name]];
    if (label === undefined || parameter === undefined || typeof value !== 'string') return true;
    try {
      parameter.read(readText(value), name);
      return true;
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push({ field: name, message: error.message.replace(`${name}: `, `${label}: `) });
      return false;
    }
  });
  return { readable: Object.fromEntries(readable) as AskedQuery, faults };
}

/** The clocks go together unless they are told apart. What no form of ours says of it goes together too. */
function asKnown({ bekendOp: knownOn, volgnummer: at, ...query }: AskedQuery, known: string, today: CalendarDate): AskedQuery {
  const { geldigOp: validOn } = query;
  if (known === 'los') return knownOn === undefined ? query : { ...query, bekendOp: knownOn };
  if (known === 'precies') return at === undefined ? query : { ...query, volgnummer: at };
  return known === 'nu' || validOn === undefined || validOn > today ? query : { ...query, bekendOp: validOn };
}

/** At which clocks a page reads, for who asks. */
export const pageClocks = (core: Pick<ApiCore, 'embargoes'>, request: FastifyRequest, values: PageClocks): Promise<ClockRequest> =>
  clocksFor(core, request, { geldigOp: values.geldigOp, bekendOp: values.bekendOp, volgnummer: values.volgnummer, wachtOp: undefined });
