import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Instant, Uuid } from '@peildatum/kernel';
import { answered, logboek, ReadModels } from '@peildatum/projections';
import { type AroundInLog, LookAroundQuery, type PlaceInLog } from './look-around.query.js';

interface Row {
  readonly side: 'before' | 'after' | 'corrections';
  /** Of the corrections: how many. */
  readonly number: string;
  readonly event_id: Uuid | null;
  readonly known_at: Instant | null;
}

@QueryHandler(LookAroundQuery)
export class LookAroundHandler implements IQueryHandler<LookAroundQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, withheld }: LookAroundQuery): Promise<Answer<AroundInLog>> {
    const asked = withheld === undefined ? clocks : { ...clocks, withheld };
    return this.readModels.whileUnmoved(asked, 'around', () => this.around(asked));
  }

  private around(asked: ClockRequest): Promise<Answer<AroundInLog>> {
    const { withheld } = asked;
    return this.readModels.at({ ...asked, uses: [logboek] }, async (snapshot) => {
      const book = `${snapshot.table(logboek)} AS book`;
      // What came in after it was judged what may be known, nobody has judged.
      const later = 'volgnummer > $1::bigint AND ($2::bigint IS NULL OR volgnummer <= $2::bigint)';
      const rows = await snapshot.query<Row & Record<string, unknown>>(
        `(SELECT 'before' AS side, volgnummer AS number, event_id, known_at FROM ${book}
           WHERE volgnummer < $1::bigint ORDER BY volgnummer DESC LIMIT 1)
         UNION ALL
         (SELECT 'after', volgnummer, event_id, known_at FROM ${book} WHERE ${later} ORDER BY volgnummer LIMIT 1)
         UNION ALL
         SELECT 'corrections', count(*), NULL, NULL FROM ${book} WHERE corrects IS NOT NULL AND ${later}`,
        [snapshot.volgnummer, withheld?.judgedAt ?? null],
      );
      const of = (side: Row['side']) => rows.find((row) => row.side === side);
      return answered(snapshot, {
        before: placeOf(of('before')),
        after: placeOf(of('after')),
        correctionsSince: Number(of('corrections')?.number ?? 0),
      });
    });
  }
}

const placeOf = (row: Row | undefined): PlaceInLog | null =>
  row === undefined ? null : { volgnummer: Number(row.number), id: row.event_id as Uuid, knownAt: row.known_at as Instant };
