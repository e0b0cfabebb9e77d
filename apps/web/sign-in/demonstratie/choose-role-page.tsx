import type { PeildatumError } from '@peildatum/kernel';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { Actions, Button } from '../../components/button.js';
import { RadioField, SelectField } from '../../components/choice-fields.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { TextField } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { upperFirst } from '../../layout/upper-first.js';
import { roleName } from '../../view/visitor-name.js';
import { DEMONSTRATION_ROLES, SECOND_COORDINATOR } from './demonstration.js';

export interface Chosen {
  readonly role: string;
  readonly thematafel: string;
  readonly organisation: string;
}

export interface ChooseRoleProps {
  readonly code: string;
  readonly chosen: Chosen;
  readonly fault: PeildatumError | null;
}

/** What each role does here, in a line. */
const DOES: Readonly<Record<(typeof DEMONSTRATION_ROLES)[number], string>> = {
  coordinator: 'meldt hoe de acties van één thematafel ervoor staan',
  verzekeraar: 'levert snelle toetsen, plannen en KPI’s van de eigen organisatie',
  vws: 'houdt de middelen en kaders bij, en maakt de edities',
  nza: 'geeft beschikkingen af en levert metingen',
  zorginstituut: 'houdt de volumenormen bij en levert metingen',
  rivm: 'levert de eigen metingen',
  nivel: 'levert de eigen metingen',
  cbs: 'levert de eigen metingen',
  partij: 'meldt wat er van de mijlpalen wordt die zij trekt',
  bo: 'leest ook wat onder embargo staat',
  beheerder: 'mag bijna alles, namens ieder',
  auditor: 'leest alles en schrijft niets',
};

const OF_ROLES = DEMONSTRATION_ROLES.map((role) => {
  const name = roleName(role);
  return { value: role, text: upperFirst(name), hint: DOES[role] };
});
const [COORDINATOR, ...OTHERS] = OF_ROLES;
const OPTIONS = [
  ...(COORDINATOR === undefined ? [] : [COORDINATOR]),
  {
    value: SECOND_COORDINATOR,
    text: 'Tweede coördinator',
    hint: 'van dezelfde thematafel: keurt goed wat de eerste voorlegt, of omgekeerd',
  },
  ...OTHERS,
];
const TAFELS = THEMATAFEL_LETTERS.map((letter) => ({ value: letter, text: `Thematafel ${letter}` }));

export function ChooseRolePage({ code, chosen, fault }: ChooseRoleProps) {
  const faultOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  const summary =
    fault === null ? [] : [{ field: fault.field === 'rol' ? 'rol-coordinator' : (fault.field ?? null), message: fault.message }];
  return (
    <Page title="Wie bent u vandaag?">
      <ErrorSummary faults={summary} />
      <Heading level={1}>Wie bent u vandaag?</Heading>
      <Paragraph lead>
        Dit is een demonstratie op uw eigen machine. Kies een rol: u ziet en mag dan wat iemand met die rol ziet en mag.
      </Paragraph>
      <Form action="/demonstratie">
        <input type="hidden" name="code" value={code} />
        <RadioField name="rol" label="Uw rol" options={OPTIONS} value={chosen.role} error={faultOf('rol')} />
        <SelectField
          name="thematafel"
          label="Van welke thematafel?"
          hint="Alleen voor een coördinator."
          options={TAFELS}
          value={chosen.thematafel}
          error={faultOf('thematafel')}
        />
        <TextField
          name="organisatie"
          label="Van welke verzekeraar of partij?"
          hint="Alleen voor een verzekeraar (de naam zoals een snelle toets haar noemt, zoals Zilveren Kruis) of een partij (haar code, zoals ZN)."
          value={['verzekeraar', 'partij'].includes(chosen.role) ? chosen.organisation : ''}
          error={faultOf('organisatie')}
        />
        <Actions>
          <Button>Ga verder</Button>
        </Actions>
      </Form>
    </Page>
  );
}
