import { dutchDate } from '@peildatum/reporting';
import type { WorkForm, WorkItem } from '@peildatum/worklists';
import { StatusBadge } from '../../components/badge.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { useView } from '../../view/view.js';
import { kindName, STATE_TONES, stateName } from './state-words.js';
import { placeAddress } from './worklist-address.js';

export interface WorkTableProps {
  readonly caption: string;
  readonly items: readonly WorkItem[];
  /** Whether a form is for who looks to fill in. */
  readonly mayFill: (form: WorkForm) => boolean;
}

/** Work, a line each: how far it is, how it stands and since when, what was said last, when it is due, and what changed. */
export function WorkTable({ caption, items, mayFill }: WorkTableProps) {
  if (items.length === 0) return <Paragraph>Er is niets dat hieraan voldoet.</Paragraph>;
  return (
    <Table
      caption={caption}
      rows={items}
      keyOf={({ kind, code }) => `${kind} ${code}`}
      columns={[
        { title: 'Waarvan', heads: true, cell: (item) => <About item={item} mayFill={mayFill} /> },
        { title: 'Hoe ver', cell: ({ state }) => <StatusBadge tone={STATE_TONES[state]}>{stateName(state)}</StatusBadge> },
        { title: 'Status', cell: (item) => <Standing item={item} /> },
        { title: 'Laatste toelichting', cell: ({ note }) => note ?? '–' },
        {
          title: 'Gereed',
          cell: ({ kind, due, isLate }) => (
            <>
              <Due text={due === null && !HAS_DATE.includes(kind) ? '–' : dueText(due)} />
              {isLate ? <strong class="pd-late"> te laat</strong> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** What is agreed by a date: without one it is unknown, and not nothing. */
const HAS_DATE: readonly WorkItem['kind'][] = ['action', 'milestone', 'kpi', 'norm'];

/** A date is written as people do; a text as it was agreed. */
const dueText = (due: WorkItem['due']): string => (due === null ? 'onbekend' : due.text === due.date ? dutchDate(due.date) : due.text);

const SHORT = 12;

/** A date is not broken at its dashes. */
const Due = ({ text }: { readonly text: string }) => <span class={text.length > SHORT ? undefined : 'pd-unbroken'}>{text}</span>;

/** A code that is no id says which it is; what has none is called by its title. */
function About({ item, mayFill }: { readonly item: WorkItem } & Pick<WorkTableProps, 'mayFill'>) {
  const { kind, code, title, form } = item;
  const { address: back } = useView();
  const address = form === undefined || mayFill(form) ? placeAddress(item, back) : null;
  const hasName = kind === 'milestone' || kind === 'agreement' || kind === 'delivery' || kind === 'check' || kind === 'freeze';
  const name = hasName ? (title ?? code) : code;
  return (
    <>
      {address === null ? name : <Link href={address}>{name}</Link>}{' '}
      <span class="pd-table__text">{hasName || title === null ? '' : title}</span>
      {kind === 'action' ? null : <span class="pd-note">{` ${kindName(kind)}`}</span>}
    </>
  );
}

function Standing({ item: { standing, since, changed } }: { readonly item: WorkItem }) {
  const change = changed === null ? '' : changed === 'new' ? 'nieuw sinds de vorige editie' : `was ${changed.from.toLowerCase()}`;
  return (
    <>
      {standing ?? 'onbekend'}
      <span class="pd-note">{[since === null ? '' : ` sinds ${dutchDate(since)}`, change].filter(Boolean).join(', ')}</span>
    </>
  );
}
