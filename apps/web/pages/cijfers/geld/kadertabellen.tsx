import { dutchEuro } from '@peildatum/reporting';
import { KADERTABEL_ROUTES, KADERTABELLEN, type Kadertabel } from '../../../../api/kadertabellen/kadertabellen.js';
import { Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

const read = readSubject(KADERTABEL_ROUTES);

/** The tables of the agreements as they stand there, and one of them. */
export const KadertabellenPages = resourcePages(
  {
    list: KADERTABELLEN,
    title: 'Kadertabellen',
    lead: 'De tabellen van de akkoorden zoals zij er staan. Telt een som anders op dan er staat, dan staat het verschil erbij.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Tabel', href: ({ code }) => `/kadertabellen/${code}`, cell: ({ titel }) => titel },
      { name: 'akkoord' },
      { name: 'sinds' },
      { name: 'bron' },
    ],
    filters: [],
    empty: 'Wordt er een tabel van een akkoord vastgelegd, dan staat zij hier.',
  },
  {
    path: 'kadertabellen',
    item: KADERTABEL_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Kadertabellen', 'kadertabellen'),
    read,
    kicker: ({ code }) => `Kadertabel ${code}`,
    title: ({ titel }) => titel,
    leaveOut: ['code', 'titel', 'kolommen', 'rijen'],
    more: (tabel) => <AgreementTable tabel={tabel} />,
  },
);

/** A table with the columns of its source; below an amount that is a sum stands by how much it differs from its rows. */
function AgreementTable({ tabel: { titel, kolommen, rijen } }: { readonly tabel: Kadertabel }) {
  return (
    <Table
      isWide
      caption={titel}
      rows={rijen}
      keyOf={({ sleutel }) => sleutel}
      columns={[
        {
          title: 'Regel',
          heads: true,
          cell: ({ regel, noot }) => (
            <>
              {regel}
              {noot === null ? null : <span class="pd-note pd-table__below">{noot}</span>}
            </>
          ),
        },
        ...kolommen.map((title, at) => ({
          title,
          numeric: true,
          cell: ({ bedragen, sommen }: Kadertabel['rijen'][number]) => {
            const [amount, sum] = [bedragen[at] ?? null, sommen?.[at] ?? null];
            return (
              <>
                {amount === null ? NOTHING : dutchEuro(amount)}
                {sum === null || Number(sum.verschil) === 0 ? null : (
                  <span class="pd-note pd-table__below">{`de rijen zijn samen ${dutchEuro(sum.som)}`}</span>
                )}
              </>
            );
          },
        })),
      ]}
    />
  );
}
