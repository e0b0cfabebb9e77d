import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type ClockRequest, type Uuid, uuidV5 } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { boardMeetings } from './board-meetings.js';
import type { AgendaEntry, AgendaSource } from './entry.js';
import { meetings } from './meetings.js';

/** Everything that a calendar has. */
const SOURCES: readonly AgendaSource[] = [boardMeetings, meetings];

/** Every day of the calendar that is known at the clocks: those that were withdrawn too. */
export class AgendaQuery extends Query<Answer<readonly AgendaEntry[]>> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}

@QueryHandler(AgendaQuery)
export class AgendaHandler implements IQueryHandler<AgendaQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: AgendaQuery): Promise<Answer<readonly AgendaEntry[]>> {
    return this.readModels.at({ ...clocks, uses: [...new Set(SOURCES.flatMap(({ uses }) => uses))] }, async (snapshot) => {
      const entries: AgendaEntry[] = [];
      for (const { entriesAt } of SOURCES) entries.push(...(await entriesAt(snapshot)));
      return answered(snapshot, entries);
    });
  }
}

/** A worklist, as a calendar names it. */
export interface NamedList {
  readonly name: string;
  readonly path: string;
}

/** The calendar of somebody: of what is asked by a day, an entry for each of the own worklists. */
export const ownAgenda = (entries: readonly AgendaEntry[], lists: readonly NamedList[]): readonly AgendaEntry[] =>
  entries.flatMap((entry) =>
    entry.isDeadline && lists.length > 0
      ? lists.map(({ name, path }) => ({ ...entry, uid: uuidV5(entry.uid as Uuid, name), title: `${entry.title}: ${name}`, path }))
      : [entry],
  );
