import type { EditionCompleteness, EditionView } from '@peildatum/editions';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { Actions, Button } from '../../../components/button.js';
import { type Option, RadioField } from '../../../components/choice-fields.js';
import { ErrorSummary, type SummaryFault } from '../../../components/error-summary.js';
import { Form } from '../../../components/form.js';
import { Heading, Kicker } from '../../../components/heading.js';
import { Link } from '../../../components/link.js';
import { Note, Paragraph } from '../../../components/paragraph.js';
import { StepList } from '../../../components/step-list.js';
import { Page } from '../../../layout/document.js';
import { checksAddress, crumbsOf, freezeAddress, ONCE } from './edition-addresses.js';
import { deliveryStep, textStep } from './edition-steps.js';

export interface FreezeProps {
  readonly edition: EditionView;
  readonly complete: EditionCompleteness;
  /** How many rows wait for approval. */
  readonly waiting: number;
  /** The errors that nobody acknowledged, as the public report has them. */
  readonly held: number;
  readonly audiences: readonly Option[];
  readonly chosen: string;
  readonly faults: readonly SummaryFault[];
  readonly mark: string;
}

/** Before the report of an edition is kept for ever: what is missing, and the button. */
export function FreezePage({ edition, complete, waiting, held, audiences, chosen, faults, mark }: FreezeProps) {
  const { code, frozen } = edition;
  const title = `Bevriezen van editie ${code}`;
  return (
    <Page title={faults.length > 0 ? `Fout: ${title}` : title} name="Bevriezen" room="edities" crumbs={crumbsOf(edition)}>
      <ErrorSummary faults={faults} />
      <div class="pd-title">
        <Kicker>{`Editie ${code}`}</Kicker>
        <Heading level={1}>Bevriezen</Heading>
      </div>
      {frozen === null ? (
        <>
          <Paragraph lead>
            Het rapport wordt gemaakt en bewaard zoals het is, voorgoed. Wat daarna wordt vastgelegd, verandert het niet meer.
          </Paragraph>
          <StepList
            steps={[
              deliveryStep(complete, code),
              textStep(complete, code),
              {
                title: 'Wijzigingen die op goedkeuring wachten',
                href: '/voorstellen',
                hint: 'Zij tellen niet mee in wat nu wordt bevroren.',
                status: waiting === 0 ? 'geen' : dutchNumber(waiting),
                tone: waiting === 0 ? 'safe' : 'warning',
              },
              {
                title: 'Fouten die niet zijn erkend',
                href: checksAddress(code),
                hint: 'Zij houden bevriezen tegen.',
                status: held === 0 ? 'geen' : dutchNumber(held),
                tone: held === 0 ? 'safe' : 'error',
              },
            ]}
          />
          <Form action={freezeAddress(code)} label="Bevriezen">
            <input type="hidden" name={ONCE} value={mark} />
            <RadioField name="doelgroep" label="Voor wie is het rapport?" options={audiences} value={chosen} />
            <Actions>
              <Button>Bevries dit rapport voorgoed</Button>
            </Actions>
            <Note>Het maken van alle bestanden duurt enkele seconden.</Note>
          </Form>
        </>
      ) : (
        <Paragraph>
          {`Deze editie is bevroren op ${dutchDate(frozen.on)} en blijft zoals zij is. `}
          <Link href={`/edities/${code}`}>Bekijk de editie</Link>
        </Paragraph>
      )}
    </Page>
  );
}
