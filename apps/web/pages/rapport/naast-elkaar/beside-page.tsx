import { type BesideFigure, differenceWords } from '@peildatum/comparing';
import type { EditionView } from '@peildatum/editions';
import { dutchDate, valueWords } from '@peildatum/reporting';
import { withQuery } from '../../../clocks/asked-clocks.js';
import { Beside } from '../../../components/beside.js';
import { Actions, Button } from '../../../components/button.js';
import { SelectField } from '../../../components/choice-fields.js';
import { FilterForm } from '../../../components/form.js';
import { Heading } from '../../../components/heading.js';
import { Link } from '../../../components/link.js';
import { Pagination } from '../../../components/pagination.js';
import { Note, Paragraph } from '../../../components/paragraph.js';
import { Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';
import { Page } from '../../../layout/document.js';
import { upperFirst } from '../../../layout/upper-first.js';
import { Explained } from '../explained.js';
import { BESIDE } from '../links.js';
import type { Sides } from './sides.js';

export interface BesideProps {
  readonly editions: readonly EditionView[];
  readonly sides: Sides;
  readonly figures: readonly BesideFigure[];
  readonly total: number;
  /** The sections that there are figures of. */
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly next: number | null;
  readonly alternate: string;
}

const ADDRESS = '/rapport/naast-elkaar';
const nameOf = ({ peildatum, revisionOf }: EditionView): string => `${dutchDate(peildatum)}${revisionOf === null ? '' : ' (herziening)'}`;

const SHOWN = [
  { value: '', text: 'Alleen wat verschilt' },
  { value: 'alles', text: 'Alle cijfers' },
];

/** Two editions as two columns, with the difference behind them. */
export function BesidePage({ editions, sides, figures, total, parts, query, next, alternate }: BesideProps) {
  const { van, tot } = sides;
  const options = editions.map((edition) => ({ value: edition.code, text: nameOf(edition) }));
  const at = (change: Readonly<Record<string, string | undefined>>) => withQuery(ADDRESS, { ...query, ...change });
  return (
    <Page title="Edities naast elkaar" room="rapport" crumbs={[{ text: 'Rapport', href: '/rapport' }]} alternate={alternate}>
      <Heading level={1}>Edities naast elkaar</Heading>
      <Beside links={BESIDE} />
      <FilterForm action={ADDRESS} label="Welke edities">
        <div class="pd-filter__row">
          <SelectField name="van" label="Links" options={options} value={van.code} />
          <SelectField name="tot" label="Rechts" options={options} value={tot.code} />
          <SelectField
            name="deel"
            label="Onderdeel"
            options={[{ value: '', text: 'Alle' }, ...parts.map(optionOf)]}
            value={query.deel ?? ''}
          />
          <SelectField name="toon" label="Toon" options={SHOWN} value={query.toon ?? ''} />
        </div>
        <Actions>
          <Button look="secondary" id="toon-knop">
            Zet naast elkaar
          </Button>
        </Actions>
      </FilterForm>
      <div id="stand" class="pd-part" data-announce={`${total} cijfers`}>
        {total === 0 ? (
          <Paragraph>Hierin verschilt niets. Kies andere edities, een ander onderdeel, of alle cijfers.</Paragraph>
        ) : (
          <>
            <Table
              caption={`${nameOf(van)} naast ${nameOf(tot)}: ${total} cijfers`}
              rows={figures}
              keyOf={({ sleutel }) => sleutel}
              columns={[
                { title: 'Cijfer', heads: true, cell: ({ naam }) => <span class="pd-table__text">{naam}</span> },
                {
                  title: nameOf(van),
                  numeric: true,
                  cell: (figure) => <Side figure={figure} edition={van} value={figure.oud} isThere={figure.soort !== 'nieuw'} />,
                },
                {
                  title: nameOf(tot),
                  numeric: true,
                  cell: (figure) => <Side figure={figure} edition={tot} value={figure.nieuw} isThere={figure.soort !== 'vervallen'} />,
                },
                {
                  title: 'Verschil',
                  numeric: true,
                  cell: (figure) =>
                    figure.soort === 'gelijk'
                      ? 'gelijk'
                      : (figure.reden ?? <span class="pd-unbroken">{differenceWords(figure) || NOTHING}</span>),
                },
              ]}
            />
            <Pagination
              first={query.na === undefined ? null : at({ na: undefined })}
              next={next === null ? null : at({ na: String(next) })}
              shown={figures.length}
              total={total}
            />
          </>
        )}
        <Note>
          Waarom een cijfer verschilt, voortgang of herziening, staat in{' '}
          <Link href={`${alternate}${alternate.includes('?') ? '&' : '?'}formaat=html`}>de vergelijking van deze twee</Link>. Ook als{' '}
          <Link href={`${alternate}${alternate.includes('?') ? '&' : '?'}formaat=csv`}>CSV</Link>,{' '}
          <Link href={`${alternate}${alternate.includes('?') ? '&' : '?'}formaat=xlsx`}>Excel (XLSX)</Link> en{' '}
          <Link href={`${alternate}${alternate.includes('?') ? '&' : '?'}formaat=ods`}>OpenDocument (ODS)</Link>.
        </Note>
      </div>
    </Page>
  );
}

const optionOf = (part: string) => ({ value: part, text: upperFirst(part).replaceAll('-', ' ') });

interface SideProps {
  readonly figure: BesideFigure;
  readonly edition: EditionView;
  readonly value: BesideFigure['oud'];
  readonly isThere: boolean;
}

/** A figure of one edition; what that edition does not have has no explanation. */
function Side({ figure: { sleutel, eenheid }, edition: { peildatum, frozen }, value, isThere }: SideProps) {
  if (!isThere) return <>staat er niet</>;
  const words = valueWords(value, eenheid);
  if (frozen === null) return <>{words}</>;
  return (
    <Explained sleutel={sleutel} klokken={{ geldigOp: peildatum, volgnummer: frozen.clocks.volgnummer }}>
      {words}
    </Explained>
  );
}
