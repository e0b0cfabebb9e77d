import type { Restatements } from '@peildatum/editions';
import { dutchDate } from '@peildatum/reporting';
import { statusName } from '@peildatum/thematafels';
import { Actions, Button, ButtonLink } from '../../components/button.js';
import { RadioField } from '../../components/choice-fields.js';
import { DateField, type DateParts } from '../../components/date-field.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { Restated } from '../../components/restated.js';
import { TextArea } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { confirmationAddress, type ToldConfirmation } from './told-confirmation.js';

/** What somebody says that was wrong with it. */
export interface CorrectionTyped {
  readonly what: string;
  readonly date: DateParts;
  readonly reason: string;
}

/** Never confirmed, or of another day. */
export const WHAT = { withdraw: 'intrekken', date: 'datum' } as const;
export const FIELDS = { what: 'wat', date: 'datum', reason: 'reden' } as const;

export interface ConfirmationProps {
  readonly code: string;
  readonly confirmation: ToldConfirmation;
  readonly typed: CorrectionTyped;
  readonly faults: readonly SummaryFault[];
  /** What it would restate, once that was looked at; undefined: it was not. */
  readonly looked: Restatements | undefined;
  /** What was looked at, as it was typed. */
  readonly seen: string;
}

const OPTIONS = [
  { value: WHAT.withdraw, text: 'Er is niets bevestigd', hint: 'De bevestiging wordt ingetrokken.' },
  { value: WHAT.date, text: 'De datum klopt niet', hint: 'Schrijf hieronder de goede datum.' },
];

/** Corrects a confirmation, or withdraws it: what that restates is shown first. */
export function ConfirmationPage({ code, confirmation, typed, faults, looked, seen }: ConfirmationProps) {
  const { validFrom, data } = confirmation.fact;
  const errorOf = (name: string) => faults.find(({ field }) => field?.startsWith(name))?.message;
  const title = 'Bevestiging corrigeren';
  const isWithdrawn = typed.what === WHAT.withdraw;
  return (
    <Page
      title={`${faults.length > 0 ? 'Fout: ' : ''}${title} van ${code}`}
      name={title}
      room="acties"
      crumbs={[
        { text: 'Acties', href: '/acties' },
        { text: code, href: `/acties/${code}` },
      ]}
    >
      <ErrorSummary faults={faults} />
      <div class="pd-title">
        <Kicker>{`Actie ${code}`}</Kicker>
        <Heading level={1}>{title}</Heading>
      </div>
      <Paragraph lead>{`Er staat: ${statusName(data.status).toLowerCase()}, ongewijzigd bevestigd op ${dutchDate(validFrom)}.`}</Paragraph>
      <Form action={confirmationAddress(code, confirmation.event)} label={title}>
        <RadioField name={FIELDS.what} label="Wat was er fout?" options={OPTIONS} value={typed.what} error={errorOf(FIELDS.what)} />
        <DateField
          name={FIELDS.date}
          label="Ongewijzigd op"
          hint="Alleen als de datum niet klopt: vandaag of een eerdere dag."
          value={typed.date}
          error={errorOf(FIELDS.date)}
        />
        <TextArea
          name={FIELDS.reason}
          label="Reden"
          hint="Wat er onjuist was. Dit staat bij de actie."
          rows={2}
          value={typed.reason}
          error={errorOf(FIELDS.reason)}
        />
        {looked === undefined ? null : <Restated restatements={looked} isAlwaysSaid />}
        <input type="hidden" name="gezien" value={seen} />
        <Actions>
          <Button>
            {looked === undefined ? 'Bekijk wat dit wijzigt' : isWithdrawn ? 'Trek de bevestiging in' : 'Leg de correctie vast'}
          </Button>
          <ButtonLink look="secondary" href={`/acties/${code}`}>
            Laat het zo
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
