import { type CalendarDate, refusedField } from '@peildatum/kernel';
import { Datum, Keuze, Tekst } from '@peildatum/platform';
import type { ActionChange } from '../../domain/action.decide.js';
import { type Confidence, OPEN_STATUSES, type OpenStatus } from '../../domain/action.events.js';
import { CONFIDENCE_CHOICES, confidenceOfWord, statusOfSlug, statusSlug } from '../../domain/status-names.js';

/** That the status of an action is on a date what it was. */
export class StatusbevestigingInput {
  @Keuze(OPEN_STATUSES.map(statusSlug), { omschrijving: 'De status die u bevestigt: die er op die datum staat.' })
  status!: string;

  @Datum({ omschrijving: 'Op welke datum de status ongewijzigd is; vandaag of eerder.' })
  geldigVanaf!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

export const factOfStatusbevestiging = ({ status, geldigVanaf, toelichting }: StatusbevestigingInput): ActionChange => ({
  type: 'ActionStatusConfirmed',
  validFrom: geldigVanaf as CalendarDate,
  data: { status: statusOfSlug(status) as OpenStatus, explanation: toelichting ?? null },
});

/** How sure it is that an action will be done as agreed. */
export class VertrouwenInput {
  @Keuze(CONFIDENCE_CHOICES, { omschrijving: 'Hoe zeker het is dat de actie gereedkomt zoals afgesproken.' })
  vertrouwen!: string;

  @Tekst(4_000, { omschrijving: 'Waar dat uit blijkt. Verplicht bij midden en laag.', verplicht: false })
  onderbouwing?: string;

  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; vandaag of eerder.' })
  geldigVanaf!: string;
}

/** @throws InvalidInput for a confidence that is not high, without a reason */
export function factOfVertrouwen({ vertrouwen, onderbouwing, geldigVanaf }: VertrouwenInput): ActionChange {
  const confidence = confidenceOfWord(vertrouwen) as Confidence;
  if (confidence !== 'high' && onderbouwing === undefined)
    throw refusedField('onderbouwing', `onderbouwing is verplicht bij ${vertrouwen}; zeg waar dat uit blijkt`);
  return { type: 'ActionConfidenceAssessed', validFrom: geldigVanaf as CalendarDate, data: { confidence, reason: onderbouwing ?? null } };
}
