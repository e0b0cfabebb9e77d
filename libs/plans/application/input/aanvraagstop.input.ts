import { BODIES, DECISION_CODE, DECISION_CODE_FORM, decidedBy } from '@peildatum/governance';
import { Datum, type ListedCheck, Patroon, Schakelaar, Tekst } from '@peildatum/platform';
import type { IntakeEvent } from '../../domain/intake.events.js';
import { FeitInput, from } from './feit.input.js';

/** That no new snelle toetsen are taken in from a date on, or that they are again. */
export class AanvraagstopInput extends FeitInput {
  @Tekst(200, { omschrijving: 'Wie dat besloot.', voorbeeld: 'BO IZA' })
  besluitDoor!: string;

  @Datum({ omschrijving: 'Wanneer dat is besloten.', verplicht: false })
  besluitOp?: string;

  @Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving: 'Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn.',
    verplicht: false,
    voorbeeld: 'bo-aanvraagstop',
  })
  besluit?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;

  @Schakelaar({ omschrijving: 'Heropent het indienen van snelle toetsen.', verplicht: false })
  heropening?: boolean;
}

export const factOfAanvraagstop = (input: AanvraagstopInput): IntakeEvent => ({
  type: input.heropening === true ? 'IntakeReopened' : 'IntakeClosed',
  validFrom: from(input),
  data: { decidedBy: input.besluitDoor, decidedOn: input.besluitOp ?? null, reason: input.reden, decision: input.besluit ?? null },
});

/** Nobody closes or reopens the intake but by a decision of the board that was taken. */
export const intakePremises = (fact: IntakeEvent | null): ListedCheck =>
  fact === null || fact.type === 'ProvisionalShareStated'
    ? { streams: [], assert: () => undefined }
    : decidedBy('besluit', fact.data.decision, BODIES.board, fact.validFrom);
