import type { QueryBus } from '@nestjs/cqrs';
import { type Actor, type CalendarDate, type ClockRequest, isFault } from '@peildatum/kernel';
import { type Audience, audienceOf } from '@peildatum/publications';
import { GetWorklistQuery, isOpenWork, ownNames, WORK_STATES, type WorkItem, type WorklistName } from '@peildatum/worklists';
import type { WorksheetsOfKind } from '@peildatum/worksheets';
import type { DeadlineKind } from '../domain/deadlines.js';
import { CHAIR, type Person } from './people.js';
import type { ReminderFacts } from './reminder-facts.query.js';

/** What somebody may not know of in a role. */
export type WithheldFor = (audience: Audience) => Promise<ClockRequest['withheld']>;

/** A worklist of somebody, as the role in which it is theirs may see it. */
export interface OwnList {
  readonly of: WorklistName;
  readonly actor: Actor;
}

/** All in whose name somebody has work: the roles that are kept with the address, and the appointments in the register. */
export function actorsOf({ person, roles }: Pick<Person, 'person' | 'roles'>, { coordinators }: ReminderFacts): readonly Actor[] {
  const kept = roles.flatMap(({ role, ...own }): Actor[] => (role === CHAIR ? [] : [{ person, role, ...own }]));
  const appointed = coordinators
    .filter((one) => one.person === person)
    .map(({ thematafel, organisation }): Actor => ({ person, role: 'coordinator', thematafel, organisation }));
  return [...kept, ...appointed];
}

/** The worklists of somebody over all roles, each once. */
export function ownLists(actors: readonly Actor[], kinds: readonly WorksheetsOfKind[]): readonly OwnList[] {
  const lists = new Map<string, OwnList>();
  for (const actor of actors)
    for (const of of ownNames(kinds, actor)) {
      const key = JSON.stringify([of.word, of.code ?? null]);
      if (!lists.has(key)) lists.set(key, { of, actor });
    }
  return [...lists.values()];
}

/** What is done with the report itself; all else is delivered for it. */
export const deadlineOf = ({ kind }: Pick<WorkItem, 'kind'>): DeadlineKind =>
  kind === 'check' || kind === 'freeze' ? 'freeze' : 'delivery';

const OPEN = WORK_STATES.filter(isOpenWork);
/** More than any list has. */
const ALL = 100_000;

/** Reads what is open in worklists on a day, each once for all who read it alike. */
export class OpenWork {
  private readonly read = new Map<string, Promise<readonly WorkItem[]>>();

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly withheldFor: WithheldFor,
    private readonly on: CalendarDate,
  ) {}

  /** @param reader null: as everybody may see it */
  in({ word, code }: WorklistName, reader: Actor | null): Promise<readonly WorkItem[]> {
    const key = JSON.stringify([word, code ?? null, reader?.role ?? null, reader?.thematafel ?? null, reader?.organisation ?? null]);
    const found = this.read.get(key) ?? this.ask({ word, code }, reader);
    this.read.set(key, found);
    return found;
  }

  private async ask({ word, code }: WorklistName, reader: Actor | null): Promise<readonly WorkItem[]> {
    const withheld = await this.withheldFor(audienceOf(reader));
    const clocks = { validOn: this.on, ...(withheld === undefined ? {} : { withheld }) };
    try {
      const asked = { filter: { states: OPEN }, sort: 'urgency', page: { limit: ALL }, reader } as const;
      const { value } = await this.queries.execute(new GetWorklistQuery({ word, code }, clocks, asked));
      return value.items;
    } catch (error) {
      // Of an organisation that has nothing in the register (any more) there is no work.
      if (!isFault(error, 'WORKLIST.UNKNOWN')) throw error;
      return [];
    }
  }
}
