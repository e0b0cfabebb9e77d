import type { EditionCompleteness, EditionView } from '@peildatum/editions';
import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { ClocksLine } from '../../clocks/clocks-form.js';
import { Alert } from '../../components/alert.js';
import { StatusBadge } from '../../components/badge.js';
import { ButtonLink } from '../../components/button.js';
import { DataList } from '../../components/data-list.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { Findings, type FindingsProps } from '../../findings/findings.js';
import { Page } from '../../layout/document.js';
import { mayEver } from '../../view/may-ever.js';
import { useView } from '../../view/view.js';
import { EditionSteps } from './maken/edition-steps.js';
import { fileAddress, reportAddress, statusOf } from './told-editions.js';

export interface EditionProps extends Pick<FindingsProps, 'findings'> {
  readonly clocks: ResolvedClocks;
  readonly edition: EditionView;
  readonly complete: EditionCompleteness;
  /** How many rows wait for approval, by thematafel. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly alternate: string;
}

export function EditionPage({ clocks, edition, complete, waiting, findings, alternate }: EditionProps) {
  const { visitor } = useView();
  const { text, tone } = statusOf(edition);
  return (
    <Page
      title={`Editie ${dutchDate(edition.peildatum)}`}
      room="edities"
      crumbs={[{ text: 'Edities', href: '/edities' }]}
      alternate={alternate}
    >
      <div class="pd-title">
        <Kicker>{edition.revisionOf === null ? 'Editie van de rapportage' : `Herziening van ${edition.revisionOf}`}</Kicker>
        <Heading level={1}>{dutchDate(edition.peildatum)}</Heading>
        <p class="pd-badges">
          <StatusBadge tone={tone}>{text}</StatusBadge>
        </p>
      </div>
      <ClocksLine clocks={clocks} />
      <Paragraph>
        <ButtonLink href={reportAddress(edition)}>Lees het rapport</ButtonLink>
      </Paragraph>
      <EditionSteps
        edition={edition}
        complete={complete}
        mayRecord={mayEver(visitor, 'record-edition')}
        mayFreeze={mayEver(visitor, 'freeze-edition')}
      />
      <Waiting waiting={waiting} />
      <About edition={edition} />
      <Files edition={edition} />
      <Findings findings={findings} about={{ editie: edition.code }} />
    </Page>
  );
}

/** What the steps do not say. */
function About({ edition: { reason, frozen, withdrawn } }: Pick<EditionProps, 'edition'>) {
  const items = [
    ...(reason === null ? [] : [{ key: 'Reden', value: reason }]),
    ...(frozen === null ? [] : [{ key: 'Bevroren tot en met', value: `volgnummer ${frozen.clocks.volgnummer}` }]),
    ...(withdrawn === null ? [] : [{ key: 'Ingetrokken', value: `${dutchDate(withdrawn.on)}: ${withdrawn.reason}` }]),
  ];
  return items.length === 0 ? null : <DataList items={items} />;
}

function Waiting({ waiting }: Pick<EditionProps, 'waiting'>) {
  const rows = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  if (rows === 0) return null;
  const tafels = [...waiting].map(([letter, count]) => `thematafel ${letter}: ${dutchNumber(count)}`).join(', ');
  return (
    <Alert kind="info">
      <Paragraph>
        {rows === 1 ? '1 wijziging wacht op goedkeuring en telt' : `${dutchNumber(rows)} wijzigingen wachten op goedkeuring en tellen`} nog
        niet mee ({tafels}). <Link href="/voorstellen">Bekijk de voorstellen</Link>
      </Paragraph>
    </Alert>
  );
}

function Files({ edition: { code, frozen } }: Pick<EditionProps, 'edition'>) {
  if (frozen === null) return null;
  return (
    <Table
      caption="Bestanden, zoals zij zijn bevroren"
      rows={frozen.files}
      keyOf={({ sha256 }) => sha256}
      columns={[
        {
          title: 'Soort',
          heads: true,
          cell: ({ mediaType, sha256 }) => <Link href={fileAddress({ code }, sha256)}>{mediaType}</Link>,
        },
        { title: 'Bytes', numeric: true, cell: ({ bytes }) => dutchNumber(bytes) },
        { title: 'SHA-256', cell: ({ sha256 }) => <code>{sha256}</code> },
      ]}
    />
  );
}
