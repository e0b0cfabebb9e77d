import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { dutchDate } from '@peildatum/reporting';
import { DataBadge } from '../../components/badge.js';
import { Link } from '../../components/link.js';
import { Table } from '../../components/table.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { upperFirst } from '../../layout/upper-first.js';
import { lateWords, whoWords } from './words.js';

export interface LogTableProps {
  readonly caption: string;
  readonly events: readonly ListedEvent[];
  /** Of a subject the address of what the log has of it. */
  readonly ofSubject: (subject: string) => string;
}

/** Events, a line each. */
export function LogTable({ caption, events, ofSubject }: LogTableProps) {
  return (
    <Table
      caption={caption}
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        { title: 'Nr.', numeric: true, cell: ({ volgnummer }) => volgnummer },
        {
          title: 'Gebeurtenis',
          heads: true,
          cell: (event) => (
            <>
              <Link href={`/logboek/${event.id}`}>{upperFirst(event.name)}</Link>
              {!isUnreadable(event) && event.corrects !== undefined ? (
                <>
                  {' '}
                  <DataBadge>correctie</DataBadge>
                </>
              ) : null}
            </>
          ),
        },
        { title: 'Onderwerp', cell: ({ stream }) => <Link href={ofSubject(stream)}>{stream}</Link> },
        {
          title: 'Geldig vanaf',
          cell: (event) => (
            <>
              {isUnreadable(event) ? 'onbekend' : dutchDate(event.validFrom)}
              {lateWords(event) === '' ? null : <span class="pd-note pd-table__below">{`vastgelegd: ${lateWords(event)}`}</span>}
            </>
          ),
        },
        { title: 'Bekend op', cell: ({ knownAt }) => amsterdamTime(knownAt) },
        {
          title: 'Wie',
          cell: (event) => (
            <>
              {whoWords(event)}
              {isUnreadable(event) || event.source === undefined ? null : <span class="pd-note pd-table__below">{event.source}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
