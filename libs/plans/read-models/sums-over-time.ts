import { type CalendarDate, type Cents, toCents } from '@peildatum/kernel';
import { factsOf, type Snapshot } from '@peildatum/projections';
import { kpiProjection } from './kpi.projection.js';

/** The amounts of all KPIs together on a date. */
export interface SumsOnDate {
  readonly on: CalendarDate;
  readonly available: Cents;
  readonly payable: Cents;
  readonly released: Cents;
}

/**
 * What `sectorAmountsAt` sums up to on each of some dates, in order and none after the snapshot's own: of what is known at the
 * snapshot. One statement for all of them: each fact is a step on its day, and the steps add up.
 */
export async function sumsOverTime(snapshot: Snapshot, dates: readonly CalendarDate[]): Promise<SumsOnDate[]> {
  const steps = await stepsAt(snapshot);
  let [available, payable, released, taken] = [0n, 0n, 0n, 0];
  return dates.map((on) => {
    for (let step = steps[taken]; step !== undefined && step.day <= on; step = steps[taken]) {
      available += BigInt(step.available);
      payable += BigInt(step.payable);
      released += BigInt(step.released);
      taken += 1;
    }
    return { on, available: toCents(available), payable: toCents(payable), released: toCents(released) };
  });
}

interface Step {
  readonly day: CalendarDate;
  readonly available: string;
  readonly payable: string;
  readonly released: string;
}

/** How much more, or less, from each day on which something changed. */
const stepsAt = (snapshot: Snapshot): Promise<Step[]> =>
  snapshot.query<Step>(
    `WITH ${kpiSteps(snapshot.table(kpiProjection))}
     SELECT day, sum(available) AS available, sum(payable) AS payable, sum(released) AS released FROM step GROUP BY day ORDER BY day`,
    [...snapshot.bounds],
  );

/** For behind WITH: `step`, how much more or less there is of each KPI from a day on (`subject`, `day`, and the amounts). */
export function kpiSteps(table: string): string {
  const spans = (aspect: string) => `${aspect} AS (
    SELECT subject, amount, valid_from AS since, lead(valid_from) OVER (PARTITION BY subject ORDER BY valid_from, place, volgnummer) AS until
      FROM ${factsOf({ table, aspect, columns: 'amount' })} AS fact)`;
  return `${['terms', 'outcome', 'payment', 'released'].map(spans).join(', ')},
          paid AS (
            SELECT subject, payment.amount, GREATEST(payment.since, begun.since) AS since, payment.until
              FROM payment JOIN (SELECT subject, min(since) AS since FROM terms GROUP BY subject) AS begun USING (subject)),
          rest AS (
            SELECT subject, terms.amount - outcome.amount AS amount, GREATEST(given.since, terms.since, outcome.since) AS since,
                   LEAST(terms.until, outcome.until) AS until
              FROM (SELECT subject, min(since) AS since FROM released GROUP BY subject) AS given
              JOIN terms USING (subject) JOIN outcome USING (subject)),
          span AS (
            SELECT subject, since, until, amount AS available, 0::bigint AS payable, 0::bigint AS released FROM terms
            UNION ALL SELECT subject, since, until, 0, amount, 0 FROM paid WHERE until IS NULL OR since < until
            UNION ALL SELECT subject, since, until, 0, 0, amount FROM rest WHERE until IS NULL OR since < until),
          step AS (
            SELECT subject, since AS day, available, payable, released FROM span
            UNION ALL SELECT subject, until, -available, -payable, -released FROM span WHERE until IS NOT NULL)`;
}
