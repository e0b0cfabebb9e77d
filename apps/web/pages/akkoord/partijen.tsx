import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { ListPartiesQuery, PARTY_STREAM, partiesNotFound, partyCalled } from '@peildatum/governance';
import { PARTIJEN, Partij, partijOf } from '../../../api/partijen/partijen.js';
import { historyOf } from '../../history/history-of.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { PARTIJEN_BESIDE, PARTIJEN_CRUMBS, underPartijen } from './partijen-crumbs.js';

const EVERY_PARTY = { limit: 500 };

/** What was recorded of one party, and not what is of all of them. */
const about = (code: string) => (event: ListedEvent) =>
  !isUnreadable(event) && JSON.stringify(event.data).includes(`"party":${JSON.stringify(code)}`);

/** The parties, and one of them: by its code, or another name that is its own. */
export const PartijenPages = resourcePages(
  {
    list: PARTIJEN,
    title: 'Partijen',
    lead: 'Wie bij de akkoorden horen, onder welke namen stukken hen noemen, en wat zij bij elk akkoord zijn.',
    room: 'akkoord',
    crumbs: PARTIJEN_CRUMBS,
    beside: PARTIJEN_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Partij', href: ({ code }) => `/partijen/${code}`, cell: ({ naam }) => naam },
      {
        name: 'ondertekenaarVan',
        title: 'Ondertekenaar van',
        isOrdered: false,
        cell: ({ ondertekenaarVan }) => ondertekenaarVan.join(', '),
      },
      { name: 'betrokkenBij', title: 'Betrokken bij', isOrdered: false, cell: ({ betrokkenBij }) => betrokkenBij.join(', ') },
      { name: 'andereNamen', title: 'Ook genoemd', isOrdered: false, cell: ({ andereNamen }) => andereNamen.join(', ') },
    ],
    filters: [
      { name: 'akkoord', label: 'Akkoord' },
      { name: 'rol', label: 'Rol' },
    ],
    empty: 'Wordt er een partij vastgelegd, dan staat zij hier.',
  },
  {
    path: 'partijen',
    item: Partij,
    room: 'akkoord',
    crumbs: underPartijen('Partijen', 'partijen'),
    read: async (core, given, asked) => {
      const { clocks, value } = await core.queries.execute(new ListPartiesQuery(asked, EVERY_PARTY));
      const party = partyCalled(value.items, given);
      if (party === undefined) throw partiesNotFound(given.slice(0, 60));
      const history = await historyOf(core, asked, PARTY_STREAM, clocks.volgnummer, about(party.code));
      return { clocks, answer: partijOf(party), stream: PARTY_STREAM, history };
    },
    kicker: ({ code }) => `Partij ${code}`,
    title: ({ naam }) => naam,
    leaveOut: ['code', 'naam'],
  },
);
