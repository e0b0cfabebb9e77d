import type { EditionView } from '@peildatum/editions';
import {
  type EditorialText,
  type EditorialView,
  PARTS,
  type PartCode,
  sectionOf,
  TEKSTSTAND_WORDS,
  type TextState,
} from '@peildatum/editorial';
import { StatusBadge, type Tone } from '../../../components/badge.js';
import { Actions, Button, ButtonLink } from '../../../components/button.js';
import { Form } from '../../../components/form.js';
import { Heading, Kicker } from '../../../components/heading.js';
import { Paragraph } from '../../../components/paragraph.js';
import { ProseText } from '../../../components/prose-text.js';
import { Page } from '../../../layout/document.js';
import { choiceText } from '../../mijn-werk/words.js';
import { BACK_FIELD } from '../../vastleggen/fact-form.js';
import { crumbsOf, tellAddress, textsAddress } from './edition-addresses.js';

export interface TextsProps {
  readonly edition: EditionView;
  /** Null: nothing was written yet. */
  readonly editorial: EditorialView | null;
  /** Whether who looks may write in a section, and review what another wrote there. */
  readonly mayWrite: (section: string) => boolean;
  readonly mayReview: (section: string) => boolean;
  readonly mayWriteAny: boolean;
  readonly alternate: string;
}

const TONES: Readonly<Record<TextState, Tone>> = { approved: 'safe', 'sent-back': 'error', unreviewed: 'warning' };

/** The texts of an edition: each is written by one, and stands in the report once another approved it. */
export function TextsPage({ edition, editorial, mayWrite, mayReview, mayWriteAny, alternate }: TextsProps) {
  const back = textsAddress(edition.code);
  const texts = editorial?.texts ?? [];
  return (
    <Page title={`Teksten van editie ${edition.code}`} name="Teksten" room="edities" crumbs={crumbsOf(edition)} alternate={alternate}>
      <div class="pd-title">
        <Kicker>{`Editie ${edition.code}`}</Kicker>
        <Heading level={1}>Teksten</Heading>
      </div>
      <Paragraph lead>Een tekst staat in het rapport zodra een ander dan wie haar schreef, haar goedkeurt.</Paragraph>
      {mayWriteAny ? (
        <div>
          <ButtonLink href={tellAddress('redactietekst', { redactie: edition.peildatum }, back)}>Schrijf een tekst</ButtonLink>
        </div>
      ) : null}
      {texts.length === 0 ? <Paragraph>Er is nog geen tekst geschreven.</Paragraph> : null}
      {texts.map((text) => (
        <OneText
          key={text.event}
          text={text}
          peildatum={edition.peildatum}
          back={back}
          mayWrite={mayWrite(text.section)}
          mayReview={mayReview(text.section)}
        />
      ))}
    </Page>
  );
}

interface OneTextProps {
  readonly text: EditorialText;
  readonly peildatum: string;
  readonly back: string;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
}

function OneText({ text, peildatum, back, mayWrite, mayReview }: OneTextProps) {
  const { section, part, markdown, event, review } = text;
  const state: TextState = review?.verdict ?? 'unreviewed';
  const about = { redactie: peildatum, sectie: section, onderdeel: part };
  return (
    <article class="pd-card" aria-labelledby={`tekst-${event}`}>
      <Heading level={2} id={`tekst-${event}`}>
        {`${sectionOf(section)?.title ?? section}: ${PARTS[part as PartCode] ?? part}`}
      </Heading>
      <p class="pd-badges">
        <StatusBadge tone={TONES[state]}>{choiceText(TEKSTSTAND_WORDS[state])}</StatusBadge>
      </p>
      {review?.note == null ? null : <Paragraph>{review.note}</Paragraph>}
      <ProseText markdown={markdown} />
      {mayReview && review === null ? (
        <Actions>
          <ButtonLink href={tellAddress('tekstbeoordeling', { ...about, gebeurtenis: event }, back)}>Beoordeel</ButtonLink>
        </Actions>
      ) : null}
      {mayWrite ? (
        <Form action="/vastleggen/redactietekst" label="Schrijf opnieuw">
          {Object.entries({ ...about, tekst: markdown, [BACK_FIELD]: back }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Actions>
            <Button look="secondary" name="doe" value="verder">
              Schrijf deze tekst opnieuw
            </Button>
          </Actions>
        </Form>
      ) : null}
    </article>
  );
}
