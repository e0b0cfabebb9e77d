import { LookAroundQuery } from '@peildatum/audit';
import { type EditionMark, EditionMarksQuery } from '@peildatum/editions';
import { amsterdamDate, type ClockRequest, type ResolvedClocks } from '@peildatum/kernel';
import type { ApiCore } from '../../api/api-core.js';
import type { AskedMoment, Moment } from '../view/moment.js';

/** @param reader who asks, at what is known now: an edition that came later can be gone to as well */
export async function momentAt(
  { queries, clock }: Pick<ApiCore, 'queries' | 'clock'>,
  at: ClockRequest,
  reader: ClockRequest,
  asked: AskedMoment,
): Promise<Moment> {
  const { clocks, value } = await queries.execute(new LookAroundQuery(at, reader.withheld));
  const editions = await queries.execute(new EditionMarksQuery(reader));
  return { ...value, clocks, editions, today: amsterdamDate(clock.now()), isLinked: isLinked(asked, clocks, editions), asked };
}

/** An edition goes with what was known when it was frozen, and every other day with what was known on it. */
function isLinked(
  { geldigOp, bekendOp, volgnummer }: AskedMoment,
  { validOn, knownAt }: ResolvedClocks,
  editions: readonly EditionMark[],
): boolean {
  if (bekendOp !== undefined) return amsterdamDate(bekendOp) === validOn;
  if (volgnummer === undefined) return geldigOp === undefined;
  const isFrozen = editions.some(({ peildatum, frozenAt }) => peildatum === validOn && frozenAt === volgnummer);
  return isFrozen || (knownAt !== null && amsterdamDate(knownAt) === validOn);
}
