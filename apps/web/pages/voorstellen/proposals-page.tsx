import type { ProposalView, TitledProposal } from '@peildatum/proposals';
import { Alert } from '../../components/alert.js';
import { StatusBadge } from '../../components/badge.js';
import { Actions, Button } from '../../components/button.js';
import { CheckboxField } from '../../components/choice-fields.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Pagination } from '../../components/pagination.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { Page } from '../../layout/document.js';
import { lastSubmitted, rowCount, stateSaid, waitingNames } from './words.js';

/** The lists of proposals, as the address names them. */
export const LISTS = { 'te-beoordelen': 'Te beoordelen', 'van-mij': 'Van mij', alle: 'Alle' } as const;
export type ListName = keyof typeof LISTS;

export interface ProposalsProps {
  readonly list: ListName;
  readonly proposals: readonly ProposalView[];
  /** Of those that can be approved together what their rows say. */
  readonly approvable: readonly TitledProposal[];
  readonly total: number;
  readonly first: string | null;
  readonly next: string | null;
  /** What became of what was approved together, a sentence each. */
  readonly outcomes: readonly string[];
}

const EMPTY: Readonly<Record<ListName, string>> = {
  'te-beoordelen': 'Er wacht niets op uw goedkeuring.',
  'van-mij': 'U legde nog niets voor. Wat u bij Mijn werk bewaart, staat hier als uw thematafel goedkeuring vraagt.',
  alle: 'Er is nog niets voorgelegd.',
};

export function ProposalsPage({ list, proposals, approvable, total, first, next, outcomes }: ProposalsProps) {
  return (
    <Page title="Voorstellen" room="voorstellen" crumbs={[]}>
      <Heading level={1}>Voorstellen</Heading>
      {outcomes.length === 0 ? null : (
        <Alert kind="info" title="Uw besluit">
          {outcomes.map((outcome) => (
            <Paragraph key={outcome}>{outcome}</Paragraph>
          ))}
        </Alert>
      )}
      <Paragraph lead>Wat een coördinator wijzigt bij een tafel die goedkeuring vraagt, geldt pas als een ander het goedkeurt.</Paragraph>
      <nav aria-label="Welke voorstellen">
        <ul class="pd-tabs">
          {(Object.entries(LISTS) as [ListName, string][]).map(([name, text]) => (
            <li key={name}>
              <a class="pd-nav__link" href={`/voorstellen?lijst=${name}`} aria-current={name === list ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {proposals.length === 0 ? <Paragraph>{EMPTY[list]}</Paragraph> : <Proposals proposals={proposals} list={list} />}
      {proposals.length === 0 ? null : <Pagination first={first} next={next} shown={proposals.length} total={total} />}
      {approvable.length > 1 ? <ApproveSeveral approvable={approvable} /> : null}
    </Page>
  );
}

const nameOf = ({ thematafel }: ProposalView): string => `Thematafel ${thematafel}`;

function Proposals({ proposals, list }: Pick<ProposalsProps, 'proposals' | 'list'>) {
  return (
    <Table
      caption={LISTS[list]}
      rows={proposals}
      keyOf={({ id }) => id}
      columns={[
        {
          title: 'Voorstel',
          heads: true,
          cell: (one) => <Link href={`/voorstellen/${one.id}`}>{`${nameOf(one)}: ${rowCount(one.rows.length)}`}</Link>,
        },
        { title: 'Voorgelegd', cell: (one) => lastSubmitted(one).at },
        { title: 'Door', cell: (one) => lastSubmitted(one).by },
        { title: 'Stand', cell: ({ state }) => <StatusBadge tone={stateSaid(state).tone}>{stateSaid(state).text}</StatusBadge> },
      ]}
    />
  );
}

/** Several at once: those that are left out are not ticked. */
function ApproveSeveral({ approvable }: Pick<ProposalsProps, 'approvable'>) {
  return (
    <Form action="/voorstellen" label="Meer tegelijk goedkeuren">
      <CheckboxField
        name="voorstel"
        label="Meer tegelijk goedkeuren"
        options={approvable.map(({ proposal, rows }) => ({
          value: `${proposal.id}.${proposal.submission}`,
          text: `${nameOf(proposal)}: ${waitingNames(rows)}`,
          hint: `Voorgelegd op ${lastSubmitted(proposal).at} door ${lastSubmitted(proposal).by}.`,
        }))}
      />
      <Actions>
        <Button look="secondary">Keur de aangevinkte goed</Button>
      </Actions>
      <Note>
        Bekijk een voorstel voordat u het goedkeurt. Wat u niet aanvinkt, blijft wachten; wat niet meer kan, gaat terug met de reden.
      </Note>
    </Form>
  );
}
