import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { type ActionView, isOverdue } from '@peildatum/thematafels';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { ActionStatusBadge } from './action-status.js';

export interface ActionTableProps {
  readonly caption: string;
  readonly actions: readonly ActionView[];
  readonly peildatum: CalendarDate;
}

/** Actions, a line each. What no source says is said to be so. */
export function ActionTable({ caption, actions, peildatum }: ActionTableProps) {
  if (actions.length === 0) return <Paragraph>Er is geen actie die hieraan voldoet.</Paragraph>;
  return (
    <Table
      caption={caption}
      rows={actions}
      keyOf={({ code }) => code}
      columns={[
        {
          title: 'Actie',
          heads: true,
          cell: ({ code, description }) => (
            <>
              <Link href={`/acties/${code}`}>{code}</Link> <span class="pd-table__text">{description ?? 'Omschrijving onbekend'}</span>
            </>
          ),
        },
        { title: 'Status', cell: ({ status }) => <ActionStatusBadge status={status} /> },
        {
          title: 'Sinds',
          cell: ({ statusSince, confirmedOn }) => (
            <>
              {dutchDate(statusSince)}
              {confirmedOn === null ? null : <span class="pd-note pd-table__below">{`bevestigd op ${dutchDate(confirmedOn)}`}</span>}
            </>
          ),
        },
        {
          title: 'Gereed',
          cell: (action) => (
            <>
              {action.due?.text ?? 'onbekend'}
              {isOverdue(action, peildatum) ? <strong class="pd-late"> te laat</strong> : null}
            </>
          ),
        },
      ]}
    />
  );
}
