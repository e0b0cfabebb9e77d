import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Tekst, Teksten } from '@peildatum/platform';
import type { CommitmentEvent, Lead } from '../domain/commitment.events.js';
import { readDeadline } from '../domain/deadline.js';
import { MIJLPAALSOORT_WORDS, VERBAND_WORDS } from './words.js';

export abstract class AfspraakfeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt.' })
  geldigVanaf!: string;
}

abstract class TrekkerfeitInput extends AfspraakfeitInput {
  @Teksten(30, {
    lengte: 60,
    omschrijving: 'De partijen die trekken, bij hun code. Weggelaten: geen bekende partij.',
    verplicht: false,
    voorbeeld: ['VWS', 'ZN'],
  })
  trekkers?: string[];

  @Tekst(500, { omschrijving: 'De trekker zoals de bron haar schrijft.', verplicht: false, voorbeeld: 'VWS en ZN (met zorgkoepels)' })
  trekkertekst?: string;
}

const Mijlpaal = (omschrijving: string, verplicht = true): PropertyDecorator =>
  Patroon(/^(0|[1-9]\d{0,2})$/, 'een nummer van 0 tot en met 999', { omschrijving, verplicht, voorbeeld: '1' });
const WELKE = 'Het nummer van de mijlpaal binnen de afspraak; 0 is de afspraak als geheel.';

export class AfspraakInput extends TrekkerfeitInput {
  @Tekst(40, { omschrijving: 'De versie van het akkoord waarin zij deze code heeft.', voorbeeld: '3 juli 2025' })
  versie!: string;

  @Tekst(500, { omschrijving: 'Hoe de afspraak heet.' })
  titel!: string;

  @Tekst(300, { omschrijving: 'Het blok of onderdeel waar zij staat.' })
  onderdeel!: string;
}

export class AfspraaktekstInput extends AfspraakfeitInput {
  @Tekst(4_000, { omschrijving: 'De tekst zoals de bron haar heeft.' })
  tekst!: string;

  @Tekst(200, { omschrijving: 'Het document waar zij staat.' })
  document!: string;

  @Tekst(60, { omschrijving: 'De regel of bladzijde daarin.' })
  regel!: string;
}

export class TrekkerInput extends TrekkerfeitInput {
  @Mijlpaal('Van welke mijlpaal. Weggelaten: van de afspraak.', false)
  mijlpaal?: string;
}

export class VerbandInput extends AfspraakfeitInput {
  @Keuze(Object.values(VERBAND_WORDS), { omschrijving: 'Waarmee er verband is. Het zegt niet dat het een door het ander komt.' })
  met!: string;

  @Tekst(200, {
    omschrijving:
      'De code daarvan: AZWA-B1, IZA-L-053, transformatiemiddelen; van een indicator monitor.indicator, van een doel monitor.indicator.doel.',
    voorbeeld: 'AZWA-B1',
  })
  naar!: string;

  @Tekst(500, { omschrijving: 'Waar het verband in zit.', verplicht: false })
  noot?: string;
}

export class AfspraakInRapportageInput extends AfspraakfeitInput {
  @Tekst(500, { omschrijving: 'Waarom, of waar dat staat.', verplicht: false })
  noot?: string;
}

export class AfspraakVervallenInput extends AfspraakfeitInput {
  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export class AfspraakmijlpaalInput extends TrekkerfeitInput {
  @Mijlpaal(WELKE)
  mijlpaal!: string;

  @Tekst(500, { omschrijving: 'Wat er dan is.' })
  titel!: string;

  @Tekst(300, { omschrijving: 'De termijn, letterlijk zoals de bron haar schrijft.', voorbeeld: 'uiterlijk in Q1 2026' })
  deadline!: string;

  @Keuze(Object.values(MIJLPAALSOORT_WORDS), {
    omschrijving: 'Wat voor termijn het is. Weggelaten: zoals de tekst leest.',
    verplicht: false,
  })
  termijnsoort?: string;

  @Datum({
    omschrijving: 'De datum, binnen de periode die de tekst noemt. Weggelaten: zoals de tekst leest.',
    verplicht: false,
    voorbeeld: '2026-03-31',
  })
  datum?: string;

  @Mijlpaal('De mijlpaal van dezelfde afspraak die hier nog eens staat, al dan niet met een andere termijn.', false)
  herhaalt?: string;
}

abstract class MijlpaalfeitInput extends AfspraakfeitInput {
  @Mijlpaal(WELKE)
  mijlpaal!: string;
}

export class MijlpaallezingInput extends MijlpaalfeitInput {
  @Datum({ omschrijving: 'Welke datum met de termijn wordt bedoeld, binnen de periode die de tekst noemt.' })
  datum!: string;

  @Tekst(4_000, { omschrijving: 'Waarom die.' })
  reden!: string;
}

export class MijlpaalverplaatsingInput extends MijlpaalfeitInput {
  @Tekst(300, { omschrijving: 'De nieuwe termijn, letterlijk zoals de bron haar schrijft.' })
  deadline!: string;

  @Datum({ omschrijving: 'De nieuwe datum. Weggelaten: zoals de tekst leest.', verplicht: false })
  datum?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export class TermijnbeginInput extends MijlpaalfeitInput {
  @Tekst(300, { omschrijving: 'Waarmee de termijn begon.' })
  begin!: string;
}

abstract class UitkomstInput extends MijlpaalfeitInput {
  @Patroon(/^20\d\d(-[QH][1-4])?$/, 'een jaar, kwartaal of half jaar: 2026, 2026-Q1, 2026-H1', {
    omschrijving: 'Van een mijlpaal die terugkomt: welke keer.',
    verplicht: false,
    voorbeeld: '2025-Q4',
  })
  periode?: string;
}

export class MijlpaalGehaaldInput extends UitkomstInput {
  @Tekst(4_000, { omschrijving: 'Waaruit dat blijkt.' })
  bewijs!: string;
}

export class MijlpaalGemistInput extends UitkomstInput {
  @Tekst(4_000, { omschrijving: 'Waardoor.' })
  reden!: string;
}

export class MijlpaalVervallenInput extends MijlpaalfeitInput {
  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

const from = ({ geldigVanaf }: AfspraakfeitInput) => geldigVanaf as CalendarDate;
const leadIn = ({ trekkers, trekkertekst }: TrekkerfeitInput): Lead => ({ parties: trekkers ?? [], text: trekkertekst ?? null });
const told = <T extends CommitmentEvent['type']>(type: T, input: AfspraakfeitInput, data: Extract<CommitmentEvent, { type: T }>['data']) =>
  ({ type, validFrom: from(input), data }) as CommitmentEvent;

export const factOfAfspraak = (input: AfspraakInput): CommitmentEvent =>
  told('CommitmentRegistered', input, { version: input.versie, title: input.titel, part: input.onderdeel, lead: leadIn(input) });

export const factOfAfspraaktekst = (input: AfspraaktekstInput): CommitmentEvent =>
  told('CommitmentTextRevised', input, { text: input.tekst, document: input.document, line: input.regel });

export const factOfTrekker = (input: TrekkerInput): CommitmentEvent =>
  told('LeadPartyAssigned', input, { milestone: input.mijlpaal ?? null, lead: leadIn(input) });

export const factOfVerband = (input: VerbandInput): CommitmentEvent =>
  told('CommitmentsLinked', input, { kind: saidBy(VERBAND_WORDS, input.met), to: input.naar, note: input.noot ?? null });

export const factOfAfspraakInRapportage = (input: AfspraakInRapportageInput): CommitmentEvent =>
  told('CommitmentAddedToReport', input, { note: input.noot ?? null });

export const factOfAfspraakVervallen = (input: AfspraakVervallenInput): CommitmentEvent =>
  told('CommitmentWithdrawn', input, { reason: input.reden });

/** A date that is not given is read in the text, where there is one to read. */
export function factOfMijlpaal(input: AfspraakmijlpaalInput): CommitmentEvent {
  const { mijlpaal: milestone, titel: title, deadline, termijnsoort, datum, herhaalt } = input;
  const { kind, due, rhythm, within } = readDeadline(
    deadline,
    from(input),
    termijnsoort === undefined ? undefined : saidBy(MIJLPAALSOORT_WORDS, termijnsoort),
  );
  const date = (datum as CalendarDate | undefined) ?? due;
  return told('CommitmentMilestoneScheduled', input, {
    milestone,
    title,
    deadline,
    kind,
    due: date,
    rhythm,
    within,
    restates: herhaalt ?? null,
    lead: leadIn(input),
  });
}

export const factOfLezing = (input: MijlpaallezingInput): CommitmentEvent =>
  told('CommitmentMilestoneInterpretationSet', input, { milestone: input.mijlpaal, due: input.datum as CalendarDate, reason: input.reden });

export const factOfVerplaatsing = (input: MijlpaalverplaatsingInput): CommitmentEvent =>
  told('CommitmentMilestoneRescheduled', input, {
    milestone: input.mijlpaal,
    deadline: input.deadline,
    due: (input.datum as CalendarDate | undefined) ?? readDeadline(input.deadline, from(input)).due,
    reason: input.reden,
  });

export const factOfTermijnbegin = (input: TermijnbeginInput): CommitmentEvent =>
  told('CommitmentMilestoneStarted', input, { milestone: input.mijlpaal, start: input.begin });

export const factOfGehaald = (input: MijlpaalGehaaldInput): CommitmentEvent =>
  told('CommitmentMilestoneAchieved', input, { milestone: input.mijlpaal, period: input.periode ?? null, evidence: input.bewijs });

export const factOfGemist = (input: MijlpaalGemistInput): CommitmentEvent =>
  told('CommitmentMilestoneMissed', input, { milestone: input.mijlpaal, period: input.periode ?? null, reason: input.reden });

export const factOfMijlpaalVervallen = (input: MijlpaalVervallenInput): CommitmentEvent =>
  told('CommitmentMilestoneLapsed', input, { milestone: input.mijlpaal, reason: input.reden });
