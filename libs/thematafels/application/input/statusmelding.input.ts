import { type CalendarDate, fieldFault, InvalidInput, refusedField } from '@peildatum/kernel';
import { Datum, Keuze, Schakelaar, Tekst } from '@peildatum/platform';
import type { ActionChange } from '../../domain/action.decide.js';
import { OPEN_STATUSES, type OpenProgress, type OpenStatus } from '../../domain/action.events.js';
import { statusName, statusOfSlug, statusSlug } from '../../domain/status-names.js';

const REPORTABLE = [...OPEN_STATUSES, 'completed', 'discontinued', 'unnecessary'] as const;
type Reportable = (typeof REPORTABLE)[number];

/** How an action stands from a date on, as a coordinator reports it. */
export class StatusmeldingInput {
  @Keuze(REPORTABLE.map(statusSlug), { omschrijving: 'De status die de actie vanaf die datum heeft.', voorbeeld: 'loopt-achter' })
  status!: string;

  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; vandaag of eerder.' })
  geldigVanaf!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting op de voortgang.', verplicht: false })
  toelichting?: string;

  @Tekst(4_000, { omschrijving: 'Waaruit blijkt dat de actie is afgerond. Verplicht bij afgerond.', verplicht: false })
  bewijs?: string;

  @Tekst(4_000, { omschrijving: 'Waarom. Verplicht bij beeindigd, niet-nodig-gebleken en bij heropening.', verplicht: false })
  reden?: string;

  @Tekst(4_000, { omschrijving: 'Wat eraan wordt gedaan dat de actie achterloopt. Hoort bij loopt-achter.', verplicht: false })
  maatregel?: string;

  @Schakelaar({ omschrijving: 'Heropent een afgeronde, beëindigde of niet nodig gebleken actie met deze status.', verplicht: false })
  heropening?: boolean;
}

/** The fact that a statusmelding tells. @throws InvalidInput for a text that is due and absent, or given where it has no place. */
export function factOfStatusmelding(input: StatusmeldingInput): ActionChange {
  const status = statusOfSlug(input.status) as Reportable;
  const validFrom = input.geldigVanaf as CalendarDate;
  const reopens = input.heropening === true;
  const explanation = input.toelichting ?? null;
  const due =
    reopens || status === 'discontinued' || status === 'unnecessary' ? 'reden' : status === 'completed' ? 'bewijs' : 'toelichting';
  const given = assertTexts(input, due, reopens ? 'heropening' : statusName(status));
  const measure = input.maatregel === undefined ? {} : { measure: input.maatregel };
  if (reopens) return { type: 'ActionReopened', validFrom, data: { to: reopenedTo(status), reason: given, ...measure } };
  switch (status) {
    case 'not-started':
      return { type: 'ActionReportedNotStarted', validFrom, data: { explanation } };
    case 'in-progress':
      return { type: 'ActionStarted', validFrom, data: { explanation } };
    case 'completed':
      return { type: 'ActionCompleted', validFrom, data: { evidence: given } };
    case 'discontinued':
      return { type: 'ActionDiscontinued', validFrom, data: { reason: given } };
    case 'unnecessary':
      return { type: 'ActionDeclaredUnnecessary', validFrom, data: { reason: given } };
    default:
      return { type: 'ActionProgressReported', validFrom, data: { progress: status satisfies OpenProgress, explanation, ...measure } };
  }
}

/**
 * The same as somebody reports it today: of what runs behind he says what is done about it. A file, a source and a correction tell what was
 * said, with or without. @throws InvalidInput as `factOfStatusmelding`, and for a measure that is absent
 */
export function factOfOwnStatusmelding(input: StatusmeldingInput): ActionChange {
  const fact = factOfStatusmelding(input);
  if (input.status === BEHIND && input.maatregel === undefined) throw refusedField('maatregel', MEASURE_DUE);
  return fact;
}

export const BEHIND = statusSlug('behind');
export const MEASURE_DUE = 'zeg wat eraan wordt gedaan dat de actie achterloopt';

type TextField = 'toelichting' | 'bewijs' | 'reden';

/** The text that goes with the status must be there (an explanation may be absent), and no other: nothing is dropped in silence. */
function assertTexts(input: StatusmeldingInput, due: TextField, what: string): string {
  const faults = (['toelichting', 'bewijs', 'reden'] as const).flatMap((field) => {
    const given = input[field] !== undefined;
    if (field === due && !given && field !== 'toelichting') return [fieldFault(field, `${field} is verplicht bij ${what}; vul het in`)];
    if (field !== due && given) return [fieldFault(field, `${field} hoort niet bij ${what}; gebruik ${due}`)];
    return [];
  });
  if (input.maatregel !== undefined && input.status !== BEHIND)
    faults.push(fieldFault('maatregel', `maatregel hoort alleen bij ${BEHIND}; laat haar hier weg`));
  if (faults.length > 0) throw new InvalidInput(faults);
  return input[due] ?? '';
}

function reopenedTo(status: Reportable): OpenStatus {
  const to = OPEN_STATUSES.find((open) => open === status);
  if (to !== undefined) return to;
  throw refusedField('status', `heropenen kan alleen naar: ${OPEN_STATUSES.map(statusSlug).join(', ')}`);
}
