import type { Page as ListPage, ResolvedClocks } from '@peildatum/kernel';
import { type ActionStatus, type ActionView, STATUS_SLUGS, statusName, statusOfSlug, THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { SelectField } from '../../components/choice-fields.js';
import { Heading } from '../../components/heading.js';
import { Pagination } from '../../components/pagination.js';
import { TextField } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { ActionTable } from './action-table.js';

export interface ActionsProps {
  readonly clocks: ResolvedClocks;
  readonly page: ListPage<ActionView>;
  /** What was asked, as the address has it. */
  readonly query: Readonly<Record<string, string>>;
  readonly typed: ClocksTyped;
  readonly first: string | null;
  readonly next: string | null;
  readonly alternate: string;
}

const TAFELS = [
  { value: '', text: 'Alle thematafels' },
  ...THEMATAFEL_LETTERS.map((letter) => ({ value: letter, text: `Thematafel ${letter}` })),
];
const STATUSES = [
  { value: '', text: 'Alle statussen' },
  ...STATUS_SLUGS.map((slug) => ({ value: slug, text: statusName(statusOfSlug(slug) as ActionStatus) })),
];
const LATE = [
  { value: '', text: 'Te laat of niet' },
  { value: 'true', text: 'Alleen wat te laat is' },
  { value: 'false', text: 'Alleen wat niet te laat is' },
];

export function ActionsPage({ clocks, page, query, typed, first, next, alternate }: ActionsProps) {
  return (
    <Page title="Acties" room="acties" crumbs={[]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Acties</Heading>
      <ClocksForm action="/acties" typed={typed}>
        <div class="pd-filter__row">
          <TextField name="zoek" label="Tekst of code" type="search" value={query.zoek ?? ''} />
          <SelectField name="thematafel" label="Thematafel" options={TAFELS} value={query.thematafel ?? ''} />
          <SelectField name="status" label="Status" options={STATUSES} value={query.status ?? ''} />
          <SelectField name="teLaat" label="Te laat" options={LATE} value={query.teLaat ?? ''} />
        </div>
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`${page.total} acties gevonden`}>
        <ClocksLine clocks={clocks} />
        <ActionTable caption={`${page.total} acties`} actions={page.items} peildatum={clocks.validOn} />
        <Pagination first={first} next={next} shown={page.items.length} total={page.total} />
      </div>
    </Page>
  );
}
