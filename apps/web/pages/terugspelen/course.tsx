import type { Series } from '@peildatum/comparing';
import { dutchDate, valueWords } from '@peildatum/reporting';
import { atClocks } from '../../clocks/moment-address.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';

export interface CourseProps {
  readonly series: Series;
  readonly address: string;
}

type Point = Series['punten'][number];

/** A figure through time: a bar a point, with its figure beside it. A point leads to its own moment. */
export function Course({ series: { naam, eenheid, punten, bekend }, address }: CourseProps) {
  const most = Math.max(...punten.map((point) => Math.abs(numberOf(point) ?? 0)), 0);
  return (
    <section aria-labelledby="verloop">
      <Heading level={2} id="verloop">
        {`Het verloop van ${naam}`}
      </Heading>
      {punten.length === 0 ? <Paragraph>In deze periode is er geen punt. Kies een latere datum, of een punt per maand.</Paragraph> : null}
      <Table
        caption={`${naam}, ${bekend === 'toen' ? 'elk punt zoals het toen bekend was' : 'met wat bij deze klokken bekend is'}`}
        rows={punten}
        keyOf={({ klokken }) => klokken.geldigOp}
        columns={[
          {
            title: 'Stand per',
            heads: true,
            cell: ({ klokken: { geldigOp, volgnummer }, editie }) => (
              <>
                <Link href={atClocks(address, { geldigOp, volgnummer })}>{dutchDate(geldigOp)}</Link>
                {editie === null ? null : <span class="pd-note pd-table__below">{`bevroren editie ${editie}`}</span>}
              </>
            ),
          },
          { title: 'Waarde', numeric: true, cell: (point) => pointWords(point, eenheid) },
          { title: 'Beeld', cell: (point) => <Bar share={most === 0 ? 0 : Math.abs(numberOf(point) ?? 0) / most} /> },
        ]}
      />
    </section>
  );
}

const numberOf = ({ waarde }: Point): number | null => (waarde === null || Number.isNaN(Number(waarde)) ? null : Number(waarde));

const pointWords = ({ waarde, stand }: Point, unit: Series['eenheid']): string =>
  stand === 'niet in de rapportage' ? stand : valueWords(waarde, unit);

const Bar = ({ share }: { readonly share: number }) => (
  <svg class="pd-bar pd-course__bar" aria-hidden="true">
    <rect class="pd-course__part" width={`${(share * 100).toFixed(2)}%`} height="100%" />
  </svg>
);
