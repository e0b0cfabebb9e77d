import type { Restatements } from '@peildatum/editions';
import type { CalendarDate } from '@peildatum/kernel';
import { type ProposalInFull, type ProposedCell, type ProposedChange, rowKey } from '@peildatum/proposals';
import { dutchDate } from '@peildatum/reporting';
import { CLEARED, WAS_WRONG } from '@peildatum/worksheets';
import { Alert } from '../../components/alert.js';
import { StatusBadge } from '../../components/badge.js';
import { Actions, Button } from '../../components/button.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Restated } from '../../components/restated.js';
import { Table } from '../../components/table.js';
import { TextArea } from '../../components/text-field.js';
import { Timeline } from '../../components/timeline.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { cellText, columnLabel } from '../mijn-werk/words.js';
import { commentField, rowField } from './comments.js';
import { aboutOf, nameOf, rowCount, rowSaid, stateSaid, stepTitle } from './words.js';

export interface ProposalProps extends Pick<ProposalInFull, 'proposal' | 'rows'> {
  /** Whether who looks may approve it now, and whether it is to be mended or withdrawn by who looks. */
  readonly mayApprove: boolean;
  readonly mayMend: boolean;
  readonly notice: string | null;
  /** What approving it would restate in frozen editions; null: too much to say. Absent: it is not for who looks to decide. */
  readonly restatements?: Restatements | null | undefined;
  readonly faults: readonly SummaryFault[];
  /** What was typed in the form, by the name of the field. */
  readonly typed: Readonly<Record<string, string>>;
}

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
      {props.restatements === undefined ? null : <Restated restatements={props.restatements} isAlwaysSaid />}
      {mayApprove ? (
        <div class="pd-part">
          <ToDecide {...props} />
        </div>
      ) : (
        rows.map((row) => <RowShown key={`${row.sheet} ${row.id}`} row={row} />)
      )}
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

const isCorrection = ({ cells }: ProposedChange): boolean => cells.some(({ column, becomes }) => column === WAS_WRONG && becomes === 'ja');

/** Who approves a correction hears from when it counts. */
function Corrects({ since }: { readonly since: string | undefined }) {
  const from = since === undefined || since === '' ? 'de dag waarop dat begon' : dutchDate(since as CalendarDate);
  return (
    <Alert kind="warning">
      <Paragraph>{`Dit zegt dat wat er stond nooit zo was. Goedgekeurd geldt het vanaf ${from}, ook in wat er al over is gepubliceerd.`}</Paragraph>
    </Alert>
  );
}

function Cells({ row }: { readonly row: ProposedChange }) {
  const about = aboutOf(row);
  return (
    <>
      {about === undefined ? null : <p class="pd-grid__about">{about}</p>}
      {isCorrection(row) ? <Corrects since={row.stood.sinds} /> : null}
      <Table
        caption={row.isNew ? 'Wat erbij komt' : 'Wat er wijzigt'}
        rows={row.cells}
        keyOf={({ column }) => column}
        columns={[
          { title: 'Wat', heads: true, cell: ({ column }) => columnLabel(column) },
          {
            title: 'Er stond',
            cell: (cell) => <Was cell={cell} />,
          },
          {
            title: 'Er komt te staan',
            cell: ({ becomes, kind }) => <ins>{becomes === CLEARED ? 'niets' : cellText(becomes, kind)}</ins>,
          },
        ]}
      />
    </>
  );
}

/** What stood: nothing, a text, or a longer one of which only a digest was kept. */
const Was = ({ cell: { was, kind } }: { readonly cell: ProposedCell }) =>
  was === '' ? <>niets</> : <del>{was === null ? 'een langere tekst' : cellText(was, kind)}</del>;

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
            <input type="hidden" name={rowField(at)} value={rowKey(row)} />
            <Cells row={row} />
            <details class="pd-grid__more" open={errorOf(commentField(at)) !== undefined || Boolean(typed[commentField(at)])}>
              <summary class="pd-clocks__summary">{`${nameOf(row)} terugsturen`}</summary>
              <TextArea
                name={commentField(at)}
                label="Wat moet er anders?"
                hint="Vult u dit in, dan gaat deze rij terug."
                rows={2}
                value={typed[commentField(at)] ?? ''}
                error={errorOf(commentField(at))}
              />
            </details>
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
            Stuur terug, keur nog niets goed
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
