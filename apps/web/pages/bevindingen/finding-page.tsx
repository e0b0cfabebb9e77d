import type { FindingView } from '@peildatum/findings';
import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { ClocksLine } from '../../clocks/clocks-form.js';
import { Button } from '../../components/button.js';
import { DataList } from '../../components/data-list.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { TextArea } from '../../components/text-field.js';
import { Timeline } from '../../components/timeline.js';
import { FindingStatusBadge } from '../../findings/finding-status.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { FINDING_LABELS } from './finding-labels.js';
import { AboutLink, ownerWords } from './finding-words.js';

export interface FindingProps {
  readonly clocks: ResolvedClocks;
  readonly finding: FindingView;
  readonly mayAnswer: boolean;
  readonly mayClose: boolean;
  readonly faults: readonly SummaryFault[];
  /** What was typed in a form that was not taken. */
  readonly written: Readonly<Record<string, string>>;
  readonly alternate: string;
}

export function FindingPage({ clocks, finding, mayAnswer, mayClose, faults, written, alternate }: FindingProps) {
  const { code, about, owner, status } = finding;
  return (
    <Page
      title={`Bevinding ${code}`}
      room="terugkijken"
      crumbs={[LOOKING_BACK, { text: 'Bevindingen', href: '/bevindingen' }]}
      alternate={alternate}
    >
      <ErrorSummary faults={faults} />
      <div class="pd-title">
        <Kicker>Bevinding</Kicker>
        <Heading level={1}>{code}</Heading>
        <p class="pd-badges">
          <FindingStatusBadge status={status} />
        </p>
      </div>
      <ClocksLine clocks={clocks} />
      <DataList
        items={[
          { key: 'Gaat over', value: <AboutLink about={about} /> },
          { key: 'Wie antwoordt', value: ownerWords(owner) },
        ]}
      />
      <section aria-labelledby="verloop" class="pd-part">
        <Heading level={2} id="verloop">
          Verloop
        </Heading>
        <Timeline moments={momentsOf(finding)} />
        {status === 'open' ? <Paragraph>Er is nog niet geantwoord.</Paragraph> : null}
      </section>
      {mayAnswer ? (
        <Step
          action={`/bevindingen/${code}/antwoord`}
          title="Antwoorden"
          name="antwoord"
          button="Leg het antwoord vast"
          faults={faults}
          written={written}
        />
      ) : null}
      {mayClose ? (
        <Step
          action={`/bevindingen/${code}/afsluiting`}
          title="Afsluiten"
          name="conclusie"
          button="Sluit de bevinding af"
          faults={faults}
          written={written}
        />
      ) : null}
    </Page>
  );
}

interface StepProps extends Pick<FindingProps, 'faults' | 'written'> {
  readonly action: string;
  readonly title: string;
  readonly name: keyof typeof FINDING_LABELS;
  readonly button: string;
}

/** What comes next, in a form of one text. */
function Step({ action, title, name, button, faults, written }: StepProps) {
  return (
    <section aria-label={title} class="pd-part">
      <Heading level={2}>{title}</Heading>
      <Form action={action} label={title}>
        <TextArea
          name={name}
          label={FINDING_LABELS[name]}
          value={written[name] ?? ''}
          error={faults.find(({ field }) => field === name)?.message}
        />
        <Button>{button}</Button>
      </Form>
    </section>
  );
}

const momentsOf = ({ finding, recordedOn, answers, closed }: FindingView) => [
  momentOf('bevinding', recordedOn, 'Gevonden', finding),
  ...answers.map(({ text, on }, i) => momentOf(`antwoord-${i + 1}`, on, 'Geantwoord', text)),
  ...(closed === null ? [] : [momentOf('afsluiting', closed.on, 'Afgesloten', closed.conclusion)]),
];

const momentOf = (id: string, on: FindingView['recordedOn'], title: string, text: string) => ({
  id,
  day: dutchDate(on),
  dateTime: on,
  title,
  children: text.split(/\n+/).map((line) => <Paragraph key={line}>{line}</Paragraph>),
});
