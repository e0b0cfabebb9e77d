import { BODIES, DECISION_CODE, DECISION_CODE_FORM, decidedBy } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import { Datum, type ListedCheck, Patroon, Tekst } from '@peildatum/platform';
import type { ActionChange } from '../../domain/action.decide.js';
import type { ActionEvent } from '../../domain/action.events.js';

/** That an action is no longer in the report, from a date on. */
export class AfvoeringInput {
  @Datum({ omschrijving: 'Vanaf welke datum de actie niet meer in de rapportage staat; vandaag of eerder.' })
  geldigVanaf!: string;

  @Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving:
      'Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn. Verplicht bij een actie die is beëindigd of niet nodig is gebleken.',
    verplicht: false,
    voorbeeld: 'bo-actielijst',
  })
  besluit?: string;

  @Tekst(4_000, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

export const factOfAfvoering = ({ geldigVanaf, besluit, toelichting }: AfvoeringInput): ActionChange => ({
  type: 'ActionRetired',
  validFrom: geldigVanaf as CalendarDate,
  data: { decision: besluit ?? null, explanation: toelichting ?? null },
});

/** A decision that a retirement names is one of the board, and was taken. Null: the fact names none. */
export const actionPremises = (fact: ActionEvent | null): ListedCheck | null =>
  fact?.type === 'ActionRetired' && fact.data.decision !== null
    ? decidedBy('besluit', fact.data.decision, BODIES.board, fact.validFrom)
    : null;
