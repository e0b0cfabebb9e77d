import { type Explanation, standWords } from '@peildatum/explaining';
import { dutchDate, dutchDateOf, dutchNumber } from '@peildatum/reporting';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { roleName } from '../../view/visitor-name.js';

type Event = Explanation['gebeurtenissen']['items'][number];

export interface ExplainedEventsProps {
  readonly explanation: Explanation;
  readonly readsLog: boolean;
  /** The address of the events after one. */
  readonly next: (after: number) => string;
}

/** What is taken away or replaced by another, is struck. */
const counts = ({ stand }: Event): boolean => stand !== 'vervangen' && stand !== 'gecorrigeerd';

/** The events on which a figure rests, in the order in which they became known. */
export function ExplainedEvents({ explanation: { gebeurtenissen, laatste }, readsLog, next }: ExplainedEventsProps) {
  const { aantal, items, volgende } = gebeurtenissen;
  return (
    <section aria-labelledby="gebeurtenissen">
      <Heading level={2} id="gebeurtenissen">
        Gebeurtenissen erachter
      </Heading>
      {aantal === 0 ? (
        <Paragraph>Er is geen gebeurtenis waarop dit cijfer rust.</Paragraph>
      ) : (
        <>
          <Paragraph>
            {`${dutchNumber(aantal)} ${aantal === 1 ? 'gebeurtenis' : 'gebeurtenissen'}, in de volgorde waarin zij bekend werden. `}
            {laatste === null ? null : (
              <>
                Laatst veranderd door <strong>{named(laatste, readsLog)}</strong>
                {` van ${laatste.onderwerp}, ${whoWords(laatste)}, bekend op ${dutchDateOf(laatste.bekendOp)}.`}
              </>
            )}
          </Paragraph>
          <Table
            caption="De gebeurtenissen achter dit cijfer"
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { title: 'Nr.', numeric: true, cell: ({ volgnummer }) => volgnummer },
              {
                title: 'Gebeurtenis',
                heads: true,
                cell: (event) => (
                  <>
                    {counts(event) ? named(event, readsLog) : <del>{named(event, readsLog)}</del>}
                    <span class="pd-note pd-table__below">{event.onderwerp}</span>
                  </>
                ),
              },
              { title: 'Geldig vanaf', cell: ({ geldigVanaf }) => (geldigVanaf === null ? 'onbekend' : dutchDate(geldigVanaf)) },
              { title: 'Bekend op', cell: ({ bekendOp }) => dutchDateOf(bekendOp) },
              { title: 'Stand', cell: standWords },
              {
                title: 'Wie en bron',
                cell: (event) => (
                  <>
                    {whoWords(event)}
                    {event.bron === null ? null : <span class="pd-note pd-table__below">{event.bron}</span>}
                  </>
                ),
              },
            ]}
          />
          {volgende === null ? null : (
            <Paragraph>
              <Link href={next(volgende)}>Verder lezen</Link>
            </Paragraph>
          )}
        </>
      )}
    </section>
  );
}

const named = ({ id, naam }: Event, readsLog: boolean) => (readsLog ? <Link href={`/logboek/${id}`}>{naam}</Link> : naam);

const whoWords = ({ rol, organisatie }: Event): string =>
  [rol && roleName(rol), organisatie].filter((word) => word !== null).join(', ') || 'niet vermeld';
