import { BEVINDINGSTAND_WORDS, type FindingView } from '@peildatum/findings';
import type { Page as ListPage, ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { ButtonLink } from '../../components/button.js';
import { SelectField } from '../../components/choice-fields.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Pagination } from '../../components/pagination.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { TextField } from '../../components/text-field.js';
import { FindingStatusBadge } from '../../findings/finding-status.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { AboutLink, ownerWords } from './finding-words.js';

export interface FindingsProps {
  readonly clocks: ResolvedClocks;
  readonly page: ListPage<FindingView>;
  readonly query: Readonly<Record<string, string>>;
  readonly typed: ClocksTyped;
  readonly first: string | null;
  readonly next: string | null;
  readonly mayRecord: boolean;
  readonly alternate: string;
}

const STATES = [{ value: '', text: 'Alle standen' }, ...Object.values(BEVINDINGSTAND_WORDS).map((word) => ({ value: word, text: word }))];

export function FindingsPage({ clocks, page, query, typed, first, next, mayRecord, alternate }: FindingsProps) {
  return (
    <Page title="Bevindingen" room="terugkijken" crumbs={[LOOKING_BACK]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Bevindingen</Heading>
      <Paragraph lead>
        Wat wie controleert heeft gevonden, wat daarop is geantwoord en hoe het is afgelopen. Een bevinding verandert geen enkel cijfer.
      </Paragraph>
      {mayRecord ? <ButtonLink href="/bevindingen/nieuw">Nieuwe bevinding</ButtonLink> : null}
      <ClocksForm action="/bevindingen" typed={typed}>
        <div class="pd-filter__row">
          <SelectField name="stand" label="Hoe ver" options={STATES} value={query.stand ?? ''} />
          <TextField name="over" label="Over onderwerp, cijfer of editie" value={query.over ?? ''} />
        </div>
      </ClocksForm>
      <div id="gevonden" class="pd-part" data-announce={`${page.total} bevindingen gevonden`}>
        <ClocksLine clocks={clocks} />
        <Findings page={page} mayRecord={mayRecord} />
        <Pagination first={first} next={next} shown={page.items.length} total={page.total} />
      </div>
    </Page>
  );
}

function Findings({ page, mayRecord }: Pick<FindingsProps, 'page' | 'mayRecord'>) {
  if (page.total === 0) {
    return (
      <Paragraph>
        Er is geen bevinding die hieraan voldoet.
        {mayRecord ? ' Schrijf de eerste met Nieuwe bevinding.' : ' Zodra wie controleert iets vastlegt, staat het hier.'}
      </Paragraph>
    );
  }
  return (
    <Table
      caption={page.total === 1 ? '1 bevinding' : `${page.total} bevindingen`}
      rows={page.items}
      keyOf={({ code }) => code}
      columns={[
        {
          title: 'Bevinding',
          heads: true,
          cell: ({ code, finding }) => (
            <>
              <Link href={`/bevindingen/${code}`}>{code}</Link> <span class="pd-table__text">{finding}</span>
            </>
          ),
        },
        { title: 'Stand', cell: ({ status }) => <FindingStatusBadge status={status} /> },
        { title: 'Over', cell: ({ about }) => <AboutLink about={about} /> },
        { title: 'Wie antwoordt', cell: ({ owner }) => ownerWords(owner) },
        { title: 'Sinds', cell: ({ recordedOn }) => dutchDate(recordedOn) },
      ]}
    />
  );
}
