import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Uuid } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { thematafelProjection, thematafelsAt } from '@peildatum/thematafels';
import { type NextEdition, ROUND_USES, roundAt } from '@peildatum/worklists';

/** What the register itself knows of whom is reminded of what. */
export interface ReminderFacts {
  /** The edition that is being made; null: there is none. */
  readonly edition: NextEdition | null;
  readonly tafels: readonly string[];
  readonly coordinators: readonly { readonly person: Uuid; readonly thematafel: string; readonly organisation: string }[];
}

export class ReminderFactsQuery extends Query<Answer<ReminderFacts>> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}

@QueryHandler(ReminderFactsQuery)
export class ReminderFactsHandler implements IQueryHandler<ReminderFactsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: ReminderFactsQuery): Promise<Answer<ReminderFacts>> {
    const uses = [...new Set([...ROUND_USES, thematafelProjection])];
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const { edition } = await roundAt(snapshot, clocks.withheld === undefined);
      const tafels = await thematafelsAt(snapshot);
      const coordinators = tafels.flatMap(({ letter, coordinators: all }) =>
        all.map(({ person, organisation }) => ({ person: person as Uuid, thematafel: letter as string, organisation })),
      );
      return answered(snapshot, { edition, tafels: tafels.map(({ letter }) => letter), coordinators });
    });
  }
}
