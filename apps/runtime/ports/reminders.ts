import type { QueryBus } from '@nestjs/cqrs';
import { actorsOf, ownLists, People, ReminderFactsQuery } from '@peildatum/reminders';
import { ListWorksheetsQuery } from '@peildatum/worksheets';
import type { Reminders } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';
import { linksFrom } from '../reminders.js';

type House = Pick<Peildatum, 'clock' | 'config'> & {
  readonly database: Pick<Peildatum['database'], 'pool'>;
  readonly queries: Pick<QueryBus, 'execute'>;
};

/** By the table `personen`, and what the register says of its people today. */
export function remindersPort({ clock, config, database, queries }: House): Reminders {
  const people = new People(database.pool, clock);
  const links = linksFrom('');
  return {
    origin: config.web.origin ?? null,
    find: (person) => people.find(person),
    token: (person, purpose) => people.token(person, purpose),
    personOf: (token, purpose) => people.personOf(token, purpose),
    setStopped: (person, hasStopped) => people.setStopped(person, hasStopped),
    listsOf: async (person) => {
      const { value: facts } = await queries.execute(new ReminderFactsQuery({}));
      const { value: kinds } = await queries.execute(new ListWorksheetsQuery({}));
      return ownLists(actorsOf(person, facts), kinds).map(({ of }) => ({ name: links.listName(of), path: links.worklist(of) }));
    },
  };
}
