import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventLog } from '@peildatum/event-store';
import { type Answer, type EventDefinition, type Fact, type NumberedEvent, standingFacts } from '@peildatum/kernel';
import { answered, logboek, ReadModels, type Snapshot } from '@peildatum/projections';
import { eventsAt, placesOf } from './events-at.js';
import { inEuros } from './in-euros.js';
import { type Ahead, ListAheadQuery } from './list-ahead.query.js';
import { isUnreadable } from './listed-event.js';

/** Finds in the logboek which streams have something ahead, and reads from the log what of it stands. */
@QueryHandler(ListAheadQuery)
export class ListAheadHandler implements IQueryHandler<ListAheadQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  execute({ clocks }: ListAheadQuery): Promise<Answer<readonly Ahead[]>> {
    return this.readModels.at({ ...clocks, uses: [logboek] }, async (snapshot) => {
      const streams = await this.streamsAhead(snapshot);
      const found: Ahead[] = [];
      for (const stream of streams) found.push(...(await this.aheadIn(stream, snapshot)));
      return answered(snapshot, found.sort(byDateAndOrder));
    });
  }

  private async streamsAhead(snapshot: Snapshot): Promise<readonly string[]> {
    // A correction may have put a decision on a later date.
    const types = this.typesOf(({ ahead, correction }) => ahead || correction);
    const rows = await snapshot.query<{ stream: string }>(
      `SELECT DISTINCT stream FROM ${snapshot.table(logboek)} AS book
        WHERE volgnummer <= $1::bigint AND valid_from > $2::date AND type = ANY ($3::text[]) ORDER BY stream`,
      [snapshot.volgnummer, snapshot.validOn, types],
    );
    return rows.map(({ stream }) => stream);
  }

  private async aheadIn(stream: string, snapshot: Snapshot): Promise<readonly Ahead[]> {
    const places = await placesOf(snapshot, 'stream = $1 AND volgnummer <= $2::bigint ORDER BY volgnummer', [stream, snapshot.volgnummer]);
    const events = (await eventsAt(this.log, snapshot, places)).flatMap((event) => (isUnreadable(event) ? [] : [event]));
    const ahead = new Set(this.typesOf((definition) => definition.ahead));
    return standingFacts<Fact, NumberedEvent>(events).flatMap(({ fact: { type, validFrom, data }, event }) =>
      validFrom > snapshot.validOn && ahead.has(type)
        ? [{ type, name: this.log.codec.definitions[type]?.name ?? type, validFrom, data: this.forReaders(type, data), event }]
        : [],
    );
  }

  private forReaders(type: string, data: unknown): unknown {
    const description = this.log.codec.definitions[type]?.data.description;
    return description === undefined ? data : inEuros(data, description);
  }

  private typesOf(wanted: (definition: EventDefinition) => boolean): readonly string[] {
    return Object.entries(this.log.codec.definitions).flatMap(([type, definition]) => (wanted(definition) ? [type] : []));
  }
}

const byDateAndOrder = (a: Ahead, b: Ahead): number =>
  a.validFrom === b.validFrom ? a.event.volgnummer - b.event.volgnummer : a.validFrom < b.validFrom ? -1 : 1;
