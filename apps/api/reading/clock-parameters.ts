import type { CalendarDate, ClockRequest, Instant } from '@peildatum/kernel';
import { type Audience, audienceOf } from '@peildatum/publications';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { date, moment, text, wholeNumber } from './parameter.js';
import type { Exclusion, ValuesOf } from './read-query.js';

/** The clocks, on every read. */
export const CLOCK_PARAMETERS = {
  geldigOp: date('De peildatum: over welke datum het gaat. Weggelaten: vandaag, of de dag van bekendOp.'),
  bekendOp: moment(
    'Wat het register toen wist; een datum is het einde van die dag in Amsterdam, en die van vandaag is tot nu toe (voorlopig). Weggelaten: alles wat nu bekend is.',
  ),
  volgnummer: wholeNumber('Precies tot en met deze gebeurtenis: herhaalt een antwoord. In plaats van bekendOp.'),
  wachtOp: text('De positie waarmee een vastlegging antwoordde: het antwoord wacht (ten hoogste 5 s) tot zij verwerkt is.', 500),
};

export const CLOCK_EXCLUSIONS: readonly Exclusion[] = [
  ['bekendOp', 'volgnummer', 'geef een van beide'],
  ['wachtOp', 'bekendOp', 'wachten kan alleen op wat nu bekend wordt'],
  ['wachtOp', 'volgnummer', 'wachten kan alleen op wat nu bekend wordt'],
];

type Asker = Pick<FastifyRequest, 'actor' | 'gone'> & Partial<Pick<FastifyRequest, 'method'>>;

const RECORDS_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * At which clocks it is asked, what the asker may not know of, and whether it is still there: for every read of figures, and for all
 * that is read with it.
 * @param audience for whom the answer is; default: for who asks
 */
export async function clocksFor(
  { embargoes }: Pick<ApiCore, 'embargoes'>,
  { actor, gone, method }: Asker,
  values: ValuesOf<typeof CLOCK_PARAMETERS>,
  audience: Audience = audienceOf(actor),
): Promise<ClockRequest> {
  const reading = method !== undefined && RECORDS_NOTHING.has(method) && gone !== null ? { reading: gone } : {};
  const clocks = { ...clocksOf(values), ...(gone === null ? {} : { signal: gone }), ...reading };
  const withheld = await embargoes.withheldFrom(audience, clocks);
  return withheld === undefined ? clocks : { ...clocks, withheld };
}

const clocksOf = ({ geldigOp, bekendOp, volgnummer, wachtOp }: ValuesOf<typeof CLOCK_PARAMETERS>): ClockRequest => ({
  ...(geldigOp === undefined ? {} : { validOn: geldigOp }),
  ...(bekendOp === undefined ? {} : { knownAt: bekendOp }),
  ...(volgnummer === undefined ? {} : { volgnummer }),
  ...(wachtOp === undefined ? {} : { after: wachtOp }),
});

const HEAD: ValuesOf<typeof CLOCK_PARAMETERS> = { geldigOp: undefined, bekendOp: undefined, volgnummer: undefined, wachtOp: undefined };

/**
 * Who reads at several clocks: what it may not know of at any of them, judged once by all that is known, and whether it is still there.
 * @param audience for whom the answer is
 */
export const readerFor = (core: Pick<ApiCore, 'embargoes'>, request: Asker, audience: Audience): Promise<ClockRequest> =>
  clocksFor(core, request, HEAD, audience);

/** The same for what is written: it is finished, also for who has gone, and what is withheld is judged anew whenever it is asked, for another may have written since. */
export const lastingReader =
  (...asked: Parameters<typeof readerFor>): (() => Promise<ClockRequest>) =>
  async () => {
    const { signal: _gone, reading: _once, ...lasting } = await readerFor(...asked);
    return lasting;
  };

/** One of those clocks. */
export const sideOf = (
  geldigOp: CalendarDate | undefined,
  bekendOp: Instant | undefined,
  volgnummer: number | undefined,
): Pick<ClockRequest, 'validOn' | 'knownAt' | 'volgnummer'> => clocksOf({ geldigOp, bekendOp, volgnummer, wachtOp: undefined });
