import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Heading } from '../components/heading.js';
import { Note, Paragraph } from '../components/paragraph.js';
import { Table } from '../components/table.js';
import { amsterdamTime } from '../layout/amsterdam-time.js';
import { Page } from '../layout/document.js';
import { IDLE_MS, type Session } from '../sessions/session.js';
import { useView } from '../view/view.js';
import { visitorName } from '../view/visitor-name.js';

const IDLE_MINUTES = IDLE_MS / 60_000;

export function SessionsPage({ sessions, own }: { readonly sessions: readonly Session[]; readonly own: string }) {
  const { visitor, isSecond } = useView();
  return (
    <Page title="Waar u bent aangemeld">
      <Heading level={1}>Waar u bent aangemeld</Heading>
      {visitor === null ? null : <Paragraph lead>{`U bent ${visitorName(visitor, isSecond)}.`}</Paragraph>}
      <Table
        caption="Uw sessies"
        rows={sessions}
        keyOf={({ ref }) => ref}
        columns={[
          { title: 'Aangemeld', heads: true, cell: ({ begunAt, ref }) => `${amsterdamTime(begunAt)}${ref === own ? ' (deze)' : ''}` },
          { title: 'Laatst gebruikt', cell: ({ seenAt }) => amsterdamTime(seenAt) },
          { title: 'Eindigt uiterlijk', cell: ({ endsAt }) => amsterdamTime(endsAt) },
          {
            title: 'Beëindigen',
            cell: ({ ref }) => (
              <Form action="/sessies/einde" label={`Sessie ${ref}`}>
                <input type="hidden" name="sessie" value={ref} />
                <Button look="secondary">{ref === own ? 'Afmelden' : 'Beëindigen'}</Button>
              </Form>
            ),
          },
        ]}
      />
      <Note>{`Een sessie die ${IDLE_MINUTES} minuten niet wordt gebruikt, eindigt vanzelf.`}</Note>
    </Page>
  );
}
