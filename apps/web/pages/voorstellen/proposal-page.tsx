import type { ProposalInFull, ProposedChange } from '@peildatum/proposals';
import { Alert } from '../../components/alert.js';
import { StatusBadge } from '../../components/badge.js';
import { Actions, Button } from '../../components/button.js';
import { CheckboxField } from '../../components/choice-fields.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { TextArea } from '../../components/text-field.js';
import { Timeline } from '../../components/timeline.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { columnLabel } from '../mijn-werk/words.js';
import { rowCount, rowSaid, stateSaid, stepTitle } from './words.js';

export interface ProposalProps extends Pick<ProposalInFull, 'proposal' | 'rows'> {
  /** Whether who looks may approve it now, and whether it is to be mended or withdrawn by who looks. */
  readonly mayApprove: boolean;
  readonly mayMend: boolean;
  readonly notice: string | null;
  readonly faults: readonly SummaryFault[];
  /** What was typed in the form, by the name of the field. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What the fields of a row are called. */
export const backField = (at: number): string => `terug-${at}`;
export const commentField = (at: number): string => `opmerking-${at}`;

export function ProposalPage(props: ProposalProps) {
  const { proposal, rows, mayApprove, mayMend, notice, faults } = props;
  const title = `Voorstel voor thematafel ${proposal.thematafel}`;
  const { text, tone } = stateSaid(proposal.state);
  return (
    <Page
      title={faults.length > 0 ? `Fout: ${title}` : title}
      name={title}
      room="voorstellen"
      crumbs={[{ text: 'Voorstellen', href: '/voorstellen' }]}
    >
      <ErrorSummary faults={faults} />
      <div class="pd-title">
        <Kicker>Voorstel</Kicker>
        <Heading level={1}>{`Thematafel ${proposal.thematafel}: ${rowCount(proposal.rows.length)}`}</Heading>
        <p class="pd-badges">
          <StatusBadge tone={tone}>{text}</StatusBadge>
        </p>
      </div>
      {notice === null ? null : (
        <Alert kind="ok">
          <Paragraph>{notice}</Paragraph>
        </Alert>
      )}
      {mayApprove ? <ToDecide {...props} /> : rows.map((row) => <RowShown key={`${row.sheet} ${row.id}`} row={row} />)}
      {mayMend ? <ToMend {...props} /> : null}
      <section aria-label="Wat ermee gebeurde">
        <Heading level={2}>Wat ermee gebeurde</Heading>
        <Timeline
          moments={proposal.steps.map((step) => ({
            id: step.event,
            day: amsterdamTime(step.at),
            dateTime: step.at,
            title: stepTitle(step),
            children: step.note === null ? undefined : <Paragraph>{step.note}</Paragraph>,
          }))}
        />
      </section>
    </Page>
  );
}

/** What a row is about. */
const nameOf = ({ id, isNew, cells }: ProposedChange): string =>
  isNew || id.length === UUID_LENGTH ? (cells.find(({ column }) => column === 'titel' || column === 'tekst')?.becomes ?? 'Nieuwe rij') : id;
const UUID_LENGTH = 36;

function Cells({ row }: { readonly row: ProposedChange }) {
  return (
    <Table
      caption={`Wat er wijzigt bij ${nameOf(row)}`}
      rows={row.cells}
      keyOf={({ column }) => column}
      columns={[
        { title: 'Wat', heads: true, cell: ({ column }) => columnLabel(column) },
        { title: 'Er stond', cell: ({ was }) => (was === '' ? '–' : <del>{was ?? 'een langere tekst'}</del>) },
        { title: 'Er komt te staan', cell: ({ becomes }) => <ins>{becomes === 'LEEG' ? 'niets' : becomes}</ins> },
      ]}
    />
  );
}

function RowShown({ row }: { readonly row: ProposedChange }) {
  const { text, tone } = rowSaid(row.state);
  return (
    <section class="pd-grid__row" aria-label={nameOf(row)}>
      <p class="pd-grid__head">
        {nameOf(row)} <StatusBadge tone={tone}>{text}</StatusBadge>
      </p>
      {row.comment === null ? null : <Paragraph>{`Wat er anders moet: ${row.comment}`}</Paragraph>}
      <Cells row={row} />
    </section>
  );
}

/** Each row with what can be said of it: all are approved but for those that go back. */
function ToDecide({ proposal, rows, faults, typed }: ProposalProps) {
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <Form action={`/voorstellen/${proposal.id}/besluit`} label="Besluit">
      <input type="hidden" name="indiening" value={proposal.submission} />
      {rows.map((row, at) =>
        row.state === 'waiting' ? (
          <fieldset key={`${row.sheet} ${row.id}`} class="pd-grid__row">
            <legend class="pd-grid__head">{nameOf(row)}</legend>
            <Cells row={row} />
            <CheckboxField
              name={backField(at)}
              label={`Oordeel over ${nameOf(row)}`}
              options={[{ value: 'ja', text: 'Stuur deze rij terug' }]}
              values={typed[backField(at)] === undefined ? [] : ['ja']}
            />
            <TextArea
              name={commentField(at)}
              label="Wat moet er anders?"
              hint="Alleen als u deze rij terugstuurt."
              rows={2}
              value={typed[commentField(at)] ?? ''}
              error={errorOf(commentField(at))}
            />
            <Button look="subtle" name="doe" value={`rij-${at}`}>
              {`Keur alleen ${nameOf(row)} goed`}
            </Button>
          </fieldset>
        ) : (
          <RowShown key={`${row.sheet} ${row.id}`} row={row} />
        ),
      )}
      <div class="pd-grid__save">
        <Actions>
          <Button name="doe" value="goedkeuren">
            Keur goed wat niet teruggaat
          </Button>
          <Button look="secondary" name="doe" value="terugsturen">
            Stuur alleen de aangevinkte rijen terug
          </Button>
        </Actions>
      </div>
      <Note>Wat u goedkeurt, wordt meteen een feit, op uw naam. Wat intussen niet meer kan, gaat terug met de reden.</Note>
    </Form>
  );
}

function ToMend({ proposal }: ProposalProps) {
  return (
    <Form action={`/voorstellen/${proposal.id}/vervolg`} label="Vervolg">
      <input type="hidden" name="indiening" value={proposal.submission} />
      <Actions>
        <Button name="doe" value="verbeteren">
          Verbeter en leg opnieuw voor
        </Button>
        {proposal.state === 'withdrawn' ? null : (
          <Button look="secondary" name="doe" value="intrekken">
            Trek in
          </Button>
        )}
      </Actions>
    </Form>
  );
}
