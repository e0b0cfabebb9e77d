import {
  type Cause,
  type Change,
  type Comparison,
  changeAddress,
  differenceWords,
  type ListName,
  newWords,
  oldWords,
} from '@peildatum/comparing';
import { dutchDateOf } from '@peildatum/reporting';
import { Link } from '../../components/link.js';
import { type Column, Table } from '../../components/table.js';
import { roleName } from '../../view/visitor-name.js';
import type { ComparedView } from './asked-comparison.js';

export interface ChangesProps {
  readonly comparison: Comparison;
  readonly list: ListName;
  readonly title: string;
  readonly view: ComparedView;
  /** Whether each event can be opened by who looks. */
  readonly readsLog: boolean;
}

type AnyChange = Comparison[ListName][number];

/** What changed of one list, a figure a line: old struck, new, how much, and where it says why. */
export function ChangesTable({ comparison, list, title, view, readsLog }: ChangesProps) {
  const columns: readonly Column<AnyChange>[] = [
    {
      title: 'Cijfer',
      heads: true,
      cell: (change) => (
        <>
          <Link href={changeAddress(comparison, list, change, '/verklaren')}>{change.naam}</Link>
          <span class="pd-table__below pd-note">{change.sleutel}</span>
        </>
      ),
    },
    ...(view === 'naast' ? BESIDE : IN_ONE),
    ...(list === 'definitieGewijzigd' ? [] : [DIFFERENCE]),
    { title: 'Toelichting', cell: (change) => <Why change={change} readsLog={readsLog} /> },
  ];
  return <Table caption={title} rows={comparison[list] as readonly AnyChange[]} keyOf={({ sleutel }) => sleutel} columns={columns} />;
}

const old = (change: AnyChange) => (change.soort === 'nieuw' ? oldWords(change) : <del>{oldWords(change)}</del>);
const now = (change: AnyChange) => (change.soort === 'vervallen' ? newWords(change) : <ins>{newWords(change)}</ins>);

const BESIDE: readonly Column<AnyChange>[] = [
  { title: 'Was', numeric: true, cell: old },
  { title: 'Is', numeric: true, cell: now },
];
const IN_ONE: readonly Column<AnyChange>[] = [
  {
    title: 'Was en is',
    numeric: true,
    cell: (change) => (
      <>
        {old(change)} {now(change)}
      </>
    ),
  },
];
const DIFFERENCE: Column<AnyChange> = {
  title: 'Verschil',
  numeric: true,
  cell: (change) => ('verschil' in change ? differenceWords(change as Change) : ''),
};

function Why({ change, readsLog }: { readonly change: AnyChange; readonly readsLog: boolean }) {
  if ('door' in change)
    return <Causes causes={change.door} count={change.doorAantal} unknown={change.doorOnbekendOmdat} readsLog={readsLog} />;
  if ('cijfersVan' in change) return <>{`cijfers ${change.cijfersVan ?? 'geen'} → ${change.cijfersTot ?? 'geen'}`}</>;
  return <>{'reden' in change ? change.reden : change.soort}</>;
}

interface CausesProps {
  readonly causes: readonly Cause[];
  readonly count: number;
  readonly unknown: string | null;
  readonly readsLog: boolean;
}

/** By which events: of each who, when and why. */
function Causes({ causes, count, unknown, readsLog }: CausesProps) {
  if (causes.length === 0) return <>{unknown ?? ''}</>;
  return (
    <>
      {count > causes.length ? <p class="pd-note">{`De laatste ${causes.length} van ${count} gebeurtenissen.`}</p> : null}
      <ul class="pd-causes">
        {causes.map(({ id, volgnummer, naam, onderwerp, bekendOp, rol, organisatie, reden, bron }) => (
          <li key={id}>
            {readsLog ? <Link href={`/logboek/${id}`}>{`${naam} (${onderwerp})`}</Link> : `${naam} (${onderwerp})`}
            <span class="pd-note pd-table__below">
              {[`volgnummer ${volgnummer}`, `bekend op ${dutchDateOf(bekendOp)}`, rol && roleName(rol), organisatie, reden ?? bron]
                .filter((word) => word)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
