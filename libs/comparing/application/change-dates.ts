import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { logboek, type ReadModels } from '@peildatum/projections';

export interface ChangesAsked {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether each date is read by what was known then: what was told of another date changes it too. */
  readonly asThen: boolean;
  readonly most: number;
}

/**
 * The first day of a period, and the days in it from which something was told to hold: on no other does a figure change, but for what is
 * late when its day has passed. The oldest first, as many as may be given; only events that the reader may know of count.
 */
export const changeDates = (
  readModels: ReadModels,
  clocks: ClockRequest,
  { from, to, asThen, most }: ChangesAsked,
): Promise<CalendarDate[]> =>
  readModels.at({ ...clocks, uses: [] }, async (snapshot) => {
    const told = `SELECT valid_from AS day, volgnummer FROM ${snapshot.table(logboek)} AS book`;
    const known = `SELECT (known_at AT TIME ZONE 'Europe/Amsterdam')::date, volgnummer FROM ${snapshot.table(logboek)} AS book`;
    const rows = await snapshot.query<{ day: CalendarDate }>(
      `SELECT day FROM (
         SELECT $1::date AS day
         UNION SELECT day FROM (${asThen ? `${told} UNION ALL ${known}` : told}) AS days WHERE day > $1::date AND day <= $2::date AND volgnummer <= $3::bigint
       ) AS every ORDER BY day LIMIT $4`,
      [from, to, snapshot.volgnummer, most],
    );
    return rows.map(({ day }) => day);
  });
