import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Patroon, Tekst, Teksten } from '@peildatum/platform';
import { BODY_CODE } from '../../domain/bodies/body.events.js';
import type { DecisionEvent } from '../../domain/decisions/decision.events.js';
import { MEETING_CODE } from '../../domain/meetings/meeting.events.js';

const SMALL = 'kleine letters, cijfers en koppeltekens';

export class BesluitvoorstelInput {
  @Tekst(300, { omschrijving: 'Waarover het besluit gaat, in een zin.' })
  titel!: string;

  @Patroon(BODY_CODE, `de code van een orgaan (${SMALL})`, { omschrijving: 'Welk orgaan besluit.', voorbeeld: 'bo' })
  orgaan!: string;

  @Teksten(50, {
    omschrijving: 'Wat het verandert: onderwerpen, zoals het logboek ze noemt.',
    verplicht: false,
    voorbeeld: ['intake'],
  })
  verandert?: string[];

  @Datum({ omschrijving: 'Op welke dag.' })
  geldigVanaf!: string;
}

export class BesluitInput extends BesluitvoorstelInput {
  @Patroon(MEETING_CODE, `de code van een vergadering (${SMALL})`, {
    omschrijving: 'In welke vergadering. Weggelaten: niet gepubliceerd.',
    verplicht: false,
    voorbeeld: 'bo-2025-06-16',
  })
  vergadering?: string;

  @Patroon(/^\d{4}-\d{2}-\d{2}(-h[1-9]\d?)?$/, 'de code van een editie: haar peildatum', {
    omschrijving: 'De bevroren editie van de rapportage die voorlag. Weggelaten: geen genoemd.',
    verplicht: false,
    voorbeeld: '2025-05-20',
  })
  editie?: string;

  @Tekst(4_000, { omschrijving: 'Wat er precies is besloten.', verplicht: false })
  toelichting?: string;
}

export class BesluitUitstelInput {
  @Tekst(4_000, { omschrijving: 'Waarom het is uitgesteld.' })
  reden!: string;

  @Datum({ omschrijving: 'Tot welke dag. Weggelaten: niet bepaald.', verplicht: false })
  tot?: string;

  @Datum({ omschrijving: 'Op welke dag.' })
  geldigVanaf!: string;
}

export class BesluitHerroepingInput {
  @Tekst(4_000, { omschrijving: 'Waarom het niet langer geldt.' })
  reden!: string;

  @Datum({ omschrijving: 'Op welke dag.' })
  geldigVanaf!: string;
}

export const factOfBesluitvoorstel = ({ titel, orgaan, verandert, geldigVanaf }: BesluitvoorstelInput): DecisionEvent => ({
  type: 'DecisionProposed',
  validFrom: geldigVanaf as CalendarDate,
  data: { title: titel, body: orgaan, changes: verandert ?? [] },
});

export const factOfBesluit = (input: BesluitInput): DecisionEvent => ({
  type: 'DecisionTaken',
  validFrom: input.geldigVanaf as CalendarDate,
  data: {
    title: input.titel,
    body: input.orgaan,
    meeting: input.vergadering ?? null,
    edition: input.editie ?? null,
    changes: input.verandert ?? [],
    note: input.toelichting ?? null,
  },
});

export const factOfBesluitUitstel = ({ reden, tot, geldigVanaf }: BesluitUitstelInput): DecisionEvent => ({
  type: 'DecisionDeferred',
  validFrom: geldigVanaf as CalendarDate,
  data: { reason: reden, until: (tot ?? null) as CalendarDate | null },
});

export const factOfBesluitHerroeping = ({ reden, geldigVanaf }: BesluitHerroepingInput): DecisionEvent => ({
  type: 'DecisionRevoked',
  validFrom: geldigVanaf as CalendarDate,
  data: { reason: reden },
});
