import { Actions, Button } from '../../components/button.js';
import { CheckboxField, RadioField, SelectField } from '../../components/choice-fields.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { FilterForm } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { TextArea, TextField } from '../../components/text-field.js';

const OPTIONS = [
  { value: 'ja', text: 'Ja' },
  { value: 'nee', text: 'Nee', hint: 'Dan verandert er niets.' },
];

const NO_DATE = { dag: '', maand: '', jaar: '' };

/** The fields of forms: as they begin, filled in, and with a fault. */
export function FormParts() {
  return (
    <section class="pd-shown" aria-label="Formulier">
      <Heading level={2}>Formulier</Heading>
      <ErrorSummary
        faults={[
          { field: 'fout-tekst', message: 'Vul in waaruit blijkt dat het klaar is.' },
          { field: 'fout-datum-dag', message: 'Deze datum bestaat niet.' },
          { field: null, message: 'Intussen legde een ander iets vast.' },
        ]}
      />
      <FilterForm action="/componenten" label="Voorbeeld">
        <TextField name="tekst" label="Tekst op één regel" hint="Zoals het in het rapport komt." value="Verslag" />
        <TextField name="fout-tekst" label="Tekst met een fout" error="Vul in waaruit blijkt dat het klaar is." />
        <TextArea name="lang" label="Tekst van meer regels" value="Eerste regel." />
        <TextArea name="fout-lang" label="Tekst van meer regels met een fout" error="Schrijf ten hoogste 2000 tekens." />
        <SelectField name="kies" label="Eén van veel" options={OPTIONS} value="nee" />
        <SelectField name="fout-kies" label="Eén van veel, met een fout" options={OPTIONS} error="Kies er een." />
        <RadioField name="keuze" label="Eén van een paar" hint="Kies er een." options={OPTIONS} value="ja" />
        <RadioField name="fout-keuze" label="Eén van een paar, met een fout" options={OPTIONS} error="Kies er een." />
        <CheckboxField name="vink" label="Wat van toepassing is" options={OPTIONS} values={['nee']} />
        <CheckboxField name="fout-vink" label="Wat van toepassing is, met een fout" options={OPTIONS} error="Kies er ten minste een." />
        <DateField name="datum" label="Stand per" hint="Bijvoorbeeld 20 5 2025." value={{ dag: '20', maand: '5', jaar: '2025' }} />
        <DateField
          name="fout-datum"
          label="Stand per, met een fout"
          value={{ ...NO_DATE, dag: '31', maand: '2', jaar: '2025' }}
          error="Deze datum bestaat niet."
        />
        <Actions>
          <Button>Toon</Button>
          <Button look="secondary">Opnieuw</Button>
        </Actions>
      </FilterForm>
    </section>
  );
}
