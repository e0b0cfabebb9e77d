import type { EditionMark } from '@peildatum/editions';
import { Actions, Button } from '../../components/button.js';
import { RadioField, SelectField } from '../../components/choice-fields.js';
import { DateField } from '../../components/date-field.js';
import { FilterForm } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import type { AskedComparison } from './asked-comparison.js';

export interface CompareFormProps {
  readonly asked: AskedComparison;
  readonly editions: readonly EditionMark[];
}

const SIDES = [
  ['van', 'Van'],
  ['tot', 'Tot'],
] as const;
const VIEW_OPTIONS = [
  { value: 'naast', text: 'Oud en nieuw naast elkaar' },
  { value: 'ineen', text: 'Oud en nieuw in een kolom' },
];

/** Which two reports: each an edition as it was frozen, or a date as it was known on a date. */
export function CompareForm({ asked: { parts, faults, query, values }, editions }: CompareFormProps) {
  const faultOf = (name: string) => faults.find(({ field }) => field === `${name}-dag`)?.message;
  const frozen = editions.filter(({ code, frozenAt }) => code !== null && frozenAt !== null).reverse();
  const options = [
    { value: '', text: 'Geen editie: een datum' },
    ...frozen.map(({ code, name }) => ({ value: code as string, text: `Editie ${name}` })),
  ];
  return (
    <FilterForm action="/vergelijken" label="Wat u vergelijkt">
      <div class="pd-clocks__fields">
        {SIDES.map(([side, title]) => (
          <section key={side} class="pd-clocks__clock" aria-labelledby={`kant-${side}`}>
            <Heading level={2} id={`kant-${side}`}>
              {title}
            </Heading>
            <SelectField
              name={`${side}Editie`}
              label={`Editie (${side})`}
              hint="Zoals zij is bevroren. Met een editie tellen de datums eronder niet."
              options={options}
              value={query[`${side}Editie`] ?? ''}
            />
            <DateField
              name={`${side}GeldigOp`}
              label={`Stand per (${side})`}
              hint={side === 'tot' ? 'Leeg: die van de nieuwste editie.' : 'Leeg: die van de editie ervoor.'}
              value={parts[`${side}GeldigOp`]}
              error={faultOf(`${side}GeldigOp`)}
            />
            <DateField
              name={`${side}BekendOp`}
              label={`Zoals bekend op (${side})`}
              hint="Leeg: met alles wat nu bekend is."
              value={parts[`${side}BekendOp`]}
              error={faultOf(`${side}BekendOp`)}
            />
          </section>
        ))}
      </div>
      <RadioField name="weergave" label="Weergave" options={VIEW_OPTIONS} value={values.weergave ?? 'naast'} />
      <Actions>
        <Button look="secondary" id="toon">
          Vergelijk
        </Button>
      </Actions>
    </FilterForm>
  );
}
