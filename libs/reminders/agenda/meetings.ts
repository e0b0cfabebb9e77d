import { boardMeetingsAt, body, governanceProjection, meeting } from '@peildatum/governance';
import { type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { logboek, type Snapshot } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { AgendaEntry, AgendaSource } from './entry.js';

const MEETINGS = uuidV5(PEILDATUM_NAMESPACE, 'agenda of meetings');

/** When bodies meet; but for when the board meets about an edition of which that was told, which the calendar has already. */
export const meetings: AgendaSource = {
  uses: [meeting.projection, body.projection, governanceProjection],
  entriesAt: async (snapshot) => {
    const [planned, bodies, told, board] = await Promise.all([
      viewsAt(snapshot, meeting),
      viewsAt(snapshot, body),
      lastToldAt(snapshot),
      boardMeetingsAt(snapshot),
    ]);
    const names = new Map(bodies.map(({ code, name }): [string, string] => [code, name]));
    const editions = new Set<string>(board.map(({ peildatum }) => peildatum));
    return planned
      .filter(({ agenda }) => !agenda.some(({ edition }) => edition !== null && editions.has(edition)))
      .map(
        (each): AgendaEntry => ({
          uid: uuidV5(MEETINGS, each.code),
          sequence: each.revision,
          toldAt: told.get(each.code) as Instant,
          on: each.date,
          title: names.get(each.body) ?? each.body,
          about: each.agenda.length === 0 ? 'De agenda is nog niet vastgelegd.' : each.agenda.map(({ item }) => item).join('; '),
          path: `/vergaderingen/${each.code}`,
          isCancelled: each.status === 'cancelled',
          isDeadline: false,
        }),
      );
  },
};

/** By the code of a meeting, when the last thing that was told of it became known. */
async function lastToldAt(snapshot: Snapshot): Promise<ReadonlyMap<string, Instant>> {
  const rows = await snapshot.query<{ readonly stream: string; readonly told_at: Instant }>(
    `SELECT stream, max(known_at) AS told_at FROM ${snapshot.table(logboek)} AS book
      WHERE stream LIKE 'vergadering-%' AND volgnummer <= $1::bigint GROUP BY stream`,
    [snapshot.volgnummer],
  );
  return new Map(rows.map(({ stream, told_at: toldAt }) => [meeting.streams.codeOf(stream), toldAt]));
}
