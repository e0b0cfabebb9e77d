import type { Question } from '@peildatum/questions';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';

export interface QuestionsProps {
  /** Those that the visitor may ask. */
  readonly questions: readonly Question[];
  readonly alternate: string;
}

export function QuestionsPage({ questions, alternate }: QuestionsProps) {
  return (
    <Page title="Vragen" room="terugkijken" crumbs={[LOOKING_BACK]} alternate={alternate}>
      <Heading level={1}>Vragen</Heading>
      <Paragraph lead>
        Vaste vragen aan het register: wie legde wat vast, hoe laat, en wat is er later veranderd? Elk antwoord hoort bij de twee datums die
        u kiest, en is als bestand mee te nemen.
      </Paragraph>
      <ul class="pd-rows">
        {questions.map(({ name, title, asks }) => (
          <li key={name} class="pd-rows__row">
            <div>
              <Link href={`/vragen/${name}`}>{title}</Link>
              <p class="pd-note">{asks}</p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
