import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { EventLog } from '@peildatum/event-store';

/** What events are called, and the types that are called so. */
export interface EventKind {
  /** `afronding van een actie`. */
  readonly name: string;
  readonly types: readonly string[];
}

/** Every kind of event that the log may have, by its name. */
export class EventKindsQuery extends Query<readonly EventKind[]> {}

@QueryHandler(EventKindsQuery)
export class EventKindsHandler implements IQueryHandler<EventKindsQuery> {
  constructor(private readonly log: EventLog) {}

  execute(): Promise<readonly EventKind[]> {
    const kinds = new Map<string, string[]>();
    for (const [type, { name }] of Object.entries(this.log.codec.definitions)) kinds.set(name, [...(kinds.get(name) ?? []), type]);
    const named = [...kinds].map(([name, types]) => ({ name, types }));
    return Promise.resolve(named.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
}
