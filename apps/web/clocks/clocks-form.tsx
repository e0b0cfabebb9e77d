import type { ComponentChildren } from 'preact';
import { Actions, Button } from '../components/button.js';
import { type Option, RadioField } from '../components/choice-fields.js';
import { DateField } from '../components/date-field.js';
import { ErrorSummary } from '../components/error-summary.js';
import { FilterForm } from '../components/form.js';
import type { Moment } from '../view/moment.js';
import { useView } from '../view/view.js';
import { type ClocksTyped, KNOWN, type Known, type PageClocks } from './asked-clocks.js';
import { Slider } from './slider.js';

export { ClocksLine } from './clocks-line.js';

export interface ClocksFormProps {
  readonly action: string;
  readonly typed: ClocksTyped;
  /** More to ask, before the dates. */
  readonly children?: ComponentChildren;
}

/** The two clocks: about which day it is, and what was known. They go together until somebody tells them apart, and leave the screen to what the page says. */
export function ClocksForm({ action, typed, children }: ClocksFormProps) {
  const { moment } = useView();
  const faultOf = (name: string) => typed.faults.find(({ field }) => field === `${name}-dag`)?.message;
  const volgnummer = moment?.asked.volgnummer;
  const show = (
    <Actions>
      <Button look="secondary" id="toon">
        Toon
      </Button>
    </Actions>
  );
  return (
    <FilterForm action={action} label="Welke stand">
      {children}
      <details class="pd-clocks" open={['geldigOp', 'bekendOp'].some((name) => faultOf(name) !== undefined)}>
        <summary class="pd-clocks__summary">Een andere datum</summary>
        <div class="pd-clocks__fields">
          <div class="pd-clocks__clock">
            <DateField
              name="geldigOp"
              label="Stand per"
              hint="Over welke dag het gaat. Leeg: vandaag."
              value={typed.parts.geldigOp}
              error={faultOf('geldigOp')}
            />
            <Slider field="geldigOp" label="Stand per" />
          </div>
          <div class="pd-clocks__clock">
            <RadioField
              name={KNOWN}
              label="Zoals bekend op"
              hint="Wat het register toen wist."
              options={optionsOf(volgnummer)}
              value={typed.known ?? knownOf(moment)}
            />
            <DateField name="bekendOp" label="De andere dag" value={typed.parts.bekendOp} error={faultOf('bekendOp')} />
            <Slider field="bekendOp" label="Zoals bekend op" />
          </div>
        </div>
        {children === undefined ? show : null}
      </details>
      {volgnummer === undefined ? null : <input type="hidden" name="volgnummer" value={volgnummer} />}
      {children === undefined ? null : show}
    </FilterForm>
  );
}

const optionsOf = (volgnummer: PageClocks['volgnummer']): readonly (Option & { readonly value: Known })[] => [
  { value: 'samen', text: 'Diezelfde dag' },
  { value: 'nu', text: 'Nu: met alles wat bekend is' },
  { value: 'los', text: 'Een andere dag' },
  ...(volgnummer === undefined ? [] : [{ value: 'precies' as const, text: `Precies tot en met volgnummer ${volgnummer}` }]),
];

function knownOf(moment: Moment | null): Known {
  if (moment === null) return 'samen';
  const { geldigOp, bekendOp, volgnummer } = moment.asked;
  if (volgnummer !== undefined) return 'precies';
  if (bekendOp !== undefined) return moment.isLinked ? 'samen' : 'los';
  return geldigOp === undefined ? 'samen' : 'nu';
}

/** The faults of the dates, above the page. */
export const ClocksFaults = ({ typed }: Pick<ClocksFormProps, 'typed'>) => <ErrorSummary faults={typed.faults} />;
