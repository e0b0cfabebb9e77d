import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { Actions, Button } from '../components/button.js';
import { DateField } from '../components/date-field.js';
import { ErrorSummary } from '../components/error-summary.js';
import { FilterForm } from '../components/form.js';
import { amsterdamTime } from '../layout/amsterdam-time.js';
import type { ClocksTyped } from './asked-clocks.js';

export interface ClocksFormProps {
  readonly action: string;
  readonly typed: ClocksTyped;
  /** More to ask, before the dates. */
  readonly children?: ComponentChildren;
}

/** Two dates: about which day it is, and what was known on which. */
export function ClocksForm({ action, typed, children }: ClocksFormProps) {
  const faultOf = (name: string) => typed.faults.find(({ field }) => field === `${name}-dag`)?.message;
  return (
    <FilterForm action={action} label="Welke stand">
      {children}
      <details class="pd-clocks" open={typed.faults.length > 0 || typed.parts.geldigOp.jaar !== '' || typed.parts.bekendOp.jaar !== ''}>
        <summary class="pd-clocks__summary">Een andere datum</summary>
        <div class="pd-clocks__fields">
          <DateField
            name="geldigOp"
            label="Stand per"
            hint="Over welke dag het gaat. Leeg: vandaag."
            value={typed.parts.geldigOp}
            error={faultOf('geldigOp')}
          />
          <DateField
            name="bekendOp"
            label="Zoals bekend op"
            hint="Wat het register aan het eind van die dag wist. Leeg: alles wat nu bekend is."
            value={typed.parts.bekendOp}
            error={faultOf('bekendOp')}
          />
        </div>
      </details>
      <Actions>
        <Button look="secondary" id="toon">
          Toon
        </Button>
      </Actions>
    </FilterForm>
  );
}

/** The faults of the dates, above the page. */
export const ClocksFaults = ({ typed }: Pick<ClocksFormProps, 'typed'>) => <ErrorSummary faults={typed.faults} />;

/** At which clocks a page is: said on every page that has them. */
export function ClocksLine({ clocks }: { readonly clocks: ResolvedClocks }) {
  const { validOn, knownAt, volgnummer, provisional } = clocks;
  return (
    <p class="pd-clocks-line">
      Stand per <strong>{dutchDate(validOn)}</strong>
      {knownAt === null ? ', het register is nog leeg' : `, zoals bekend op ${amsterdamTime(knownAt)}`}
      {provisional ? ' (voorlopig)' : ''}
      <span class="pd-note">{` · volgnummer ${volgnummer}`}</span>
    </p>
  );
}
