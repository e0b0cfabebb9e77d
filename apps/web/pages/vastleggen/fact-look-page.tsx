import type { Restatements } from '@peildatum/editions';
import { type Column, changesOf, type ImportTrial, type RowOutcome } from '@peildatum/importing';
import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { Alert } from '../../components/alert.js';
import { Actions, Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { Restated } from '../../components/restated.js';
import { Table } from '../../components/table.js';
import { Page } from '../../layout/document.js';
import { choiceText, columnLabel } from '../mijn-werk/words.js';
import { BACK_FIELD, columnsToFill, MARK_FIELD, type TypedFact } from './fact-form.js';
import { CRUMBS, factAddress, factTitle } from './fact-page.js';
import { previewOf } from './preview.js';

export interface FactLookProps {
  readonly fact: TypedFact;
  readonly trial: Pick<ImportTrial, 'outcomes' | 'notes' | 'told'>;
  /** What it would restate in frozen editions; null: too much to say. */
  readonly restatements: Restatements | null;
}

/** What would be recorded, before it is. */
export function FactLookPage({ fact, trial: { outcomes, notes, told }, restatements }: FactLookProps) {
  const title = factTitle(fact);
  const [outcome] = outcomes;
  const filled = columnsToFill(fact.kind).filter(({ name }) => fact.cells[name] !== undefined);
  return (
    <Page title={`Bekijken: ${title}`} name="Bekijken" room="mijn-werk" crumbs={[...CRUMBS, { text: title, href: factAddress(fact.word) }]}>
      <Heading level={1}>{told === 0 ? 'Dit staat er al' : 'Dit wordt vastgelegd'}</Heading>
      {outcome === undefined ? null : <Paragraph lead>{outcomeText(outcome)}</Paragraph>}
      <Table
        caption={title}
        rows={filled}
        keyOf={({ name }) => name}
        columns={[
          { title: 'Wat', heads: true, cell: ({ name }) => columnLabel(name) },
          { title: 'Wat u invulde', cell: (column) => shown(column, fact) },
        ]}
      />
      {notes.length === 0 ? null : (
        <Alert kind="warning">
          {notes.map((note) => (
            <Paragraph key={note}>{note}</Paragraph>
          ))}
        </Alert>
      )}
      {told === 0 ? null : <Restated restatements={restatements} isAlwaysSaid />}
      <Form action={factAddress(fact.word)} label="Vastleggen">
        <Held fact={fact} />
        <Actions>
          {told === 0 ? null : (
            <Button name="doe" value="leg-vast">
              Leg vast
            </Button>
          )}
          <Button look="secondary" name="doe" value="verder">
            Terug naar invullen
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** What was filled in, for the form that records it or goes back. */
function Held({ fact: { cells, dates, mark, back } }: Pick<FactLookProps, 'fact'>) {
  const fields = [
    [MARK_FIELD, mark],
    [BACK_FIELD, back],
    ...Object.entries(cells).filter(([name]) => dates[name] === undefined),
    ...Object.entries(dates).flatMap(([name, parts]) => Object.entries(parts).map(([part, text]) => [`${name}-${part}`, text])),
  ] as [string, string][];
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function shown({ name, kind, allowed }: Column, { word, cells }: TypedFact): ComponentChildren {
  const text = cells[name] ?? '';
  if (kind === 'datum') return dutchDate(text as CalendarDate);
  return previewOf(word, name)?.(text) ?? (allowed === undefined ? <span class="pd-lines">{text}</span> : choiceText(text));
}

/** What becomes of it, in a sentence. */
function outcomeText({ change, since, was, cells }: RowOutcome): string {
  switch (change) {
    case 'new':
      return 'Dit is nieuw.';
    case 'changed': {
      const changes = changesOf(cells?.() ?? []);
      const stood = was === undefined ? 'wat er staat' : `${was}, zoals er nu staat`;
      return `Dit komt in de plaats van ${stood}${since === undefined ? '' : `, sinds ${dutchDate(since)}`}${changes === '' ? '' : `: ${changes}`}.`;
    }
    case 'corrected':
      return 'Dit zegt dat wat er staat onjuist is, en verbetert het.';
    case 'known':
      return 'Het register weet dit al; er valt niets vast te leggen.';
    case 'refused':
      return 'Dit kan niet worden vastgelegd.';
  }
}
