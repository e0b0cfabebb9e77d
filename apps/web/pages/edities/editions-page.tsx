import type { EditionView } from '@peildatum/editions';
import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { StatusBadge } from '../../components/badge.js';
import { ButtonLink } from '../../components/button.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { Page } from '../../layout/document.js';
import { mayEver } from '../../view/may-ever.js';
import { useView } from '../../view/view.js';
import { reportAddress, statusOf } from './told-editions.js';

export interface EditionsProps {
  readonly clocks: ResolvedClocks;
  readonly editions: readonly EditionView[];
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

export function EditionsPage({ clocks, editions, typed, alternate }: EditionsProps) {
  const { visitor } = useView();
  return (
    <Page title="Edities" room="edities" crumbs={[]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Edities van de rapportage</Heading>
      <Paragraph lead>Een editie is een rapport dat blijft wat het was, ook als het register later meer weet.</Paragraph>
      {mayEver(visitor, 'record-edition') ? (
        <div>
          <ButtonLink href="/vastleggen/editie-opening?terug=/edities">Open een editie</ButtonLink>
        </div>
      ) : null}
      <ClocksForm action="/edities" typed={typed} />
      <div id="stand" class="pd-part" data-announce={`${editions.length} edities`}>
        <ClocksLine clocks={clocks} />
        {editions.length === 0 ? (
          <Paragraph>Op deze datum was er nog geen editie.</Paragraph>
        ) : (
          <Table
            caption="Edities"
            rows={editions}
            keyOf={({ code }) => code}
            columns={[
              {
                title: 'Peildatum',
                heads: true,
                cell: ({ code, peildatum }) => <Link href={`/edities/${code}`}>{dutchDate(peildatum)}</Link>,
              },
              {
                title: 'Status',
                cell: (view) => {
                  const { text, tone } = statusOf(view);
                  return <StatusBadge tone={tone}>{text}</StatusBadge>;
                },
              },
              { title: 'Gepubliceerd', cell: ({ published }) => (published === null ? 'nog niet' : dutchDate(published.on)) },
              { title: 'Rapport', cell: (view) => <Link href={reportAddress(view)}>{`Rapport van ${dutchDate(view.peildatum)}`}</Link> },
            ]}
          />
        )}
      </div>
    </Page>
  );
}
