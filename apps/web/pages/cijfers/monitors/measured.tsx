import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { Indicator } from '../../../../api/indicatoren/indicator.antwoord.js';
import { Heading } from '../../../components/heading.js';
import { Paragraph } from '../../../components/paragraph.js';
import { Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';
import { numberWords, partWords } from './indicator-words.js';

/** The 1-meting beside the 0-meting, and how far each part is from its target; then every measurement. */
export function Measured({ indicator: { vergelijking, normen, metingen } }: { readonly indicator: Indicator }) {
  const cells = metingen.flatMap((meting) => meting.cijfers.map((cijfer, at) => ({ meting, cijfer, at })));
  return (
    <>
      <section class="pd-part" aria-labelledby="vergelijking">
        <Heading level={2} id="vergelijking">
          0-meting, 1-meting en doel
        </Heading>
        {vergelijking.onbekendOmdat === null ? null : (
          <Paragraph>{`Er is nog niets te vergelijken: ${vergelijking.onbekendOmdat.replaceAll('-', ' ')}.`}</Paragraph>
        )}
        {vergelijking.cijfers.length === 0 ? null : (
          <Table
            caption="0-meting naast 1-meting"
            rows={vergelijking.cijfers}
            keyOf={({ van }) => van.join('|')}
            columns={[
              { title: 'Waarvan', heads: true, cell: ({ van }) => partWords(van) },
              { title: '0-meting', numeric: true, cell: ({ nulmeting }) => numberWords(nulmeting) },
              { title: '1-meting', numeric: true, cell: ({ eenmeting }) => numberWords(eenmeting) },
              { title: 'Verandering', numeric: true, cell: ({ verandering }) => numberWords(verandering) },
              { title: 'Koers', cell: ({ koers }) => koers ?? 'onbekend' },
              { title: 'Nieuwste waarde', numeric: true, cell: ({ nieuwste }) => numberWords(nieuwste) },
              {
                title: 'Tot het doel',
                cell: ({ doelen }) =>
                  doelen.length === 0 ? NOTHING : doelen.map(({ doel, afstand }) => `${doel}: ${numberWords(afstand)}`).join(', '),
              },
            ]}
          />
        )}
      </section>
      {normen.length === 0 ? null : (
        <Table
          caption="Naast de norm die gold op de laatste dag van de periode"
          rows={normen}
          keyOf={({ meting, doel, van }) => `${meting}-${doel}-${van.join('|')}`}
          columns={[
            { title: 'Periode tot en met', heads: true, cell: ({ op }) => dutchDate(op as CalendarDate) },
            { title: 'Waarvan', cell: ({ van }) => partWords(van) },
            { title: 'Waarde', numeric: true, cell: ({ waarde }) => (waarde === null ? 'niet gepubliceerd' : numberWords(waarde)) },
            { title: 'Norm', numeric: true, cell: ({ norm, eenheid }) => `${numberWords(norm)} ${eenheid}` },
            { title: 'Binnen de norm', cell: ({ binnen }) => (binnen === null ? 'onbekend' : binnen ? 'ja' : 'nee') },
            { title: 'Norm sinds', cell: ({ sinds }) => dutchDate(sinds as CalendarDate) },
            { title: 'Bron van de norm', cell: ({ bron }) => bron ?? NOTHING },
          ]}
        />
      )}
      {cells.length === 0 ? (
        <Paragraph>Er is nog geen meting gepubliceerd.</Paragraph>
      ) : (
        <Table
          caption={`Metingen: ${metingen.length}`}
          rows={cells}
          keyOf={({ meting, at }) => `${meting.meting}-${at}`}
          columns={[
            { title: 'Periode tot en met', heads: true, cell: ({ meting }) => dutchDate(meting.periodeTot as CalendarDate) },
            { title: 'Waarvan', cell: ({ cijfer }) => partWords(cijfer.van) },
            {
              title: 'Waarde',
              numeric: true,
              cell: ({ cijfer }) => (cijfer.waarde === null ? 'niet gepubliceerd' : numberWords(cijfer.waarde)),
            },
            { title: 'Eenheid', cell: ({ meting }) => meting.eenheid },
            { title: 'Stand', cell: ({ meting }) => (meting.voorlopig ? 'voorlopig' : 'definitief') },
            { title: 'Gepubliceerd door', cell: ({ meting }) => meting.gepubliceerdDoor },
          ]}
        />
      )}
    </>
  );
}
