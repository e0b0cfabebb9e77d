import type { ComponentChildren } from 'preact';
import { Alert } from '../../components/alert.js';
import { DataBadge, NumberBadge, StatusBadge } from '../../components/badge.js';
import { Actions, Button, ButtonLink } from '../../components/button.js';
import { DataList } from '../../components/data-list.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Pagination } from '../../components/pagination.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { StepList } from '../../components/step-list.js';
import { Table } from '../../components/table.js';
import { Timeline } from '../../components/timeline.js';
import { Page } from '../../layout/document.js';
import { FormParts } from './form-parts.js';

function Shown({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="pd-shown" aria-label={title}>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

const ROWS = [
  { code: 'X-1', name: 'Werk een normenkader uit', count: 12 },
  { code: 'X-2', name: 'Toets het normenkader', count: 3 },
];

export function ComponentsPage() {
  return (
    <Page title="Onderdelen van de pagina’s" crumbs={[]}>
      <Heading level={1}>Onderdelen van de pagina’s</Heading>
      <Paragraph lead>Waar elke pagina van is gemaakt, in elke toestand.</Paragraph>
      <Shown title="Tekst">
        <Heading level={3}>Een kop van de derde orde</Heading>
        <Paragraph>
          Een alinea met <Link href="/">een verwijzing</Link> erin, en met{' '}
          <Link href="/componenten" current>
            een verwijzing naar deze pagina
          </Link>
          .
        </Paragraph>
        <Note>Wat minder belangrijk is.</Note>
      </Shown>
      <Shown title="Knoppen">
        <Actions>
          <ButtonLink href="/componenten">Eerste knop</ButtonLink>
          <ButtonLink look="secondary" href="/componenten">
            Tweede knop
          </ButtonLink>
          <ButtonLink look="subtle" href="/componenten">
            Stille knop
          </ButtonLink>
          <Button disabled>Kan nu niet</Button>
        </Actions>
      </Shown>
      <Shown title="Toestanden en kenmerken">
        <p class="pd-badges">
          <StatusBadge tone="safe">Afgerond</StatusBadge>
          <StatusBadge tone="active">Loopt op schema</StatusBadge>
          <StatusBadge tone="warning">Loopt achter</StatusBadge>
          <StatusBadge tone="error">Ingetrokken</StatusBadge>
          <StatusBadge tone="neutral">Onbekend</StatusBadge>
          <DataBadge>IZA</DataBadge>
          <NumberBadge value={12} label="acties" />
        </p>
      </Shown>
      <Shown title="Meldingen">
        <Alert kind="info">
          <p>De cijfers zijn voorlopig.</p>
        </Alert>
        <Alert kind="ok" title="Vastgelegd">
          <p>De melding staat in het register.</p>
        </Alert>
        <Alert kind="warning">
          <p>Iemand anders was u voor.</p>
        </Alert>
        <Alert kind="error">
          <p>De melding is niet vastgelegd.</p>
        </Alert>
      </Shown>
      <FormParts />
      <Shown title="Tabel">
        <Table
          caption="Acties"
          rows={ROWS}
          keyOf={({ code }) => code}
          columns={[
            { title: 'Code', heads: true, cell: ({ code }) => <Link href="/componenten">{code}</Link> },
            { title: 'Omschrijving', cell: ({ name }) => name },
            { title: 'Meldingen', numeric: true, cell: ({ count }) => count },
          ]}
        />
        <Pagination first="/componenten" next="/componenten?na=X-2" shown={2} total={40} />
      </Shown>
      <Shown title="Gegevens van één ding">
        <DataList
          items={[
            { key: 'Thematafel', value: 'D. Passende zorg' },
            { key: 'Gereed', value: 'Q3 2026' },
          ]}
        />
      </Shown>
      <Shown title="Stappen">
        <StepList
          steps={[
            {
              title: 'Meld hoe uw acties ervoor staan',
              href: '/componenten',
              hint: '12 van 40 gemeld',
              status: 'begonnen',
              tone: 'active',
            },
            { title: 'Stem de cijfers af', href: '/componenten', status: 'nog niet begonnen', tone: 'neutral' },
            { title: 'Klaar', status: 'kan nog niet', tone: 'neutral' },
          ]}
        />
      </Shown>
      <Shown title="Tijdlijn">
        <Timeline
          moments={[
            {
              id: 'a',
              day: '1 maart 2025',
              dateTime: '2025-03-01',
              title: 'Loopt achter',
              superseded: true,
              children: <p>Later gecorrigeerd.</p>,
            },
            { id: 'b', day: '20 mei 2025', dateTime: '2025-05-20', title: 'Afgerond', children: <p>Bewijs: verslag.</p> },
          ]}
        />
      </Shown>
    </Page>
  );
}
