import type { CalendarDate, Instant } from '@peildatum/kernel';
import { logboek, type Snapshot } from '@peildatum/projections';
import { governanceProjection } from './governance.projection.js';

/** What was told of when the board meets about an edition, as far as is known. */
export interface ToldMeeting {
  readonly peildatum: CalendarDate;
  /** The date that stands, or that was told last before it was withdrawn. */
  readonly meetsOn: CalendarDate;
  readonly isWithdrawn: boolean;
  /** How many facts and corrections told of it, and when the last became known. */
  readonly timesTold: number;
  readonly toldAt: Instant;
}

interface Row {
  readonly peildatum: CalendarDate;
  readonly meets_on: CalendarDate;
  readonly stands: boolean;
  readonly times: string;
  readonly told_at: Instant;
}

/** Of every edition of which it was ever told, those of a date to come and those that were withdrawn too: the oldest first. */
export async function boardMeetingsAt(snapshot: Snapshot): Promise<readonly ToldMeeting[]> {
  const [facts, book] = [snapshot.table(governanceProjection), snapshot.table(logboek)];
  const rows = await snapshot.query<Row>(
    `WITH meeting AS (
       SELECT f.*, f.superseded_by IS NULL OR f.superseded_by > $1::bigint AS stands, f.value->'value' AS told
         FROM ${facts} AS f WHERE f.aspect = 'value' AND f.subject LIKE 'board-meeting:%' AND f.volgnummer <= $1::bigint
     ), step AS (
       SELECT subject, volgnummer AS number FROM meeting
        UNION SELECT subject, superseded_by FROM meeting WHERE superseded_by <= $1::bigint
     )
     SELECT last.peildatum, last.meets_on, last.stands, told.times, book.known_at AS told_at
       FROM (SELECT subject, count(*) AS times, max(number) AS number FROM step GROUP BY subject) AS told
       JOIN ${book} AS book ON book.volgnummer = told.number
      CROSS JOIN LATERAL (
        SELECT told->>'peildatum' AS peildatum, told->>'meetsOn' AS meets_on, stands FROM meeting
         WHERE meeting.subject = told.subject ORDER BY stands DESC, valid_from DESC, place DESC, meeting.volgnummer DESC LIMIT 1
      ) AS last
      ORDER BY last.peildatum COLLATE "C"`,
    [snapshot.volgnummer],
  );
  return rows.map(({ peildatum, meets_on: meetsOn, stands, times, told_at: toldAt }) => ({
    peildatum,
    meetsOn,
    isWithdrawn: !stands,
    timesTold: Number(times),
    toldAt,
  }));
}
