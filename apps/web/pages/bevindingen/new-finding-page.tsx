import { Button } from '../../components/button.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { TextArea, TextField } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { FINDING_LABELS } from './finding-labels.js';

export interface NewFindingProps {
  /** What was typed, or what the link here is about. */
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly SummaryFault[];
}

export function NewFindingPage({ typed, faults }: NewFindingProps) {
  const field = (name: keyof typeof FINDING_LABELS) => ({
    name,
    label: FINDING_LABELS[name],
    value: typed[name] ?? '',
    error: faults.find((fault) => fault.field === name)?.message,
  });
  return (
    <Page title="Nieuwe bevinding" room="terugkijken" crumbs={[LOOKING_BACK, { text: 'Bevindingen', href: '/bevindingen' }]}>
      <ErrorSummary faults={faults} />
      <Heading level={1}>Nieuwe bevinding</Heading>
      <Paragraph lead>
        Noem waar zij over gaat: een onderwerp, een cijfer of een editie. Wie antwoordt volgt daaruit, en een embargo op het onderwerp geldt
        ook voor de bevinding.
      </Paragraph>
      <Form action="/bevindingen/nieuw" label="Nieuwe bevinding">
        <TextField {...field('kenmerk')} hint="Letters, cijfers en koppeltekens, zoals adr-2025-01." width={24} />
        <TextField {...field('onderwerp')} hint="Zoals het logboek het noemt: actie-IZA-L-001, thematafel-D." width={40} />
        <TextField {...field('sleutel')} hint="Zoals acties.D.afgerond." width={40} />
        <TextField {...field('editie')} hint="Haar code, zoals 2025-05-20." width={16} />
        <TextArea {...field('tekst')} rows={6} />
        <Button>Leg de bevinding vast</Button>
      </Form>
    </Page>
  );
}
