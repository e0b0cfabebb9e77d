import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Patroon, Tekst } from '@peildatum/platform';
import { BODY_CODE } from '../../domain/bodies/body.events.js';
import type { MeetingEvent } from '../../domain/meetings/meeting.events.js';

const ON = { omschrijving: 'Sinds welke dag dit bekend is.' };

export class VergaderingInput {
  @Patroon(BODY_CODE, 'de code van een orgaan (kleine letters, cijfers en koppeltekens)', {
    omschrijving: 'Welk orgaan vergadert.',
    voorbeeld: 'bo',
  })
  orgaan!: string;

  @Datum({ omschrijving: 'Op welke dag het vergadert.', voorbeeld: '2025-06-16' })
  datum!: string;

  @Datum(ON)
  geldigVanaf!: string;
}

export class AgendapuntInput {
  @Tekst(300, { omschrijving: 'Waarover gesproken wordt.' })
  punt!: string;

  @Datum({ omschrijving: 'De peildatum van de editie van de rapportage die voorligt.', verplicht: false })
  editie?: string;

  @Tekst(500, { omschrijving: 'Een ander stuk dat voorligt.', verplicht: false })
  stuk?: string;

  @Datum(ON)
  geldigVanaf!: string;
}

export class VergaderingGehoudenInput {
  @Tekst(4_000, { omschrijving: 'Wat erover te zeggen is.', verplicht: false })
  toelichting?: string;

  @Datum({ omschrijving: 'Op welke dag is vergaderd.', voorbeeld: '2025-06-16' })
  geldigVanaf!: string;
}

export class VergaderingAfgelastInput {
  @Tekst(4_000, { omschrijving: 'Waarom zij niet doorgaat.' })
  reden!: string;

  @Datum(ON)
  geldigVanaf!: string;
}

export class KwartaalmonitorInput {
  @Tekst(300, { omschrijving: 'Hoe de kwartaalmonitor heet, met haar kwartaal.' })
  titel!: string;

  @Tekst(500, { omschrijving: 'Waar zij staat. Weggelaten: niet genoemd.', verplicht: false })
  stuk?: string;

  @Datum({ omschrijving: 'Op welke dag de NZa haar publiceerde.', voorbeeld: '2025-06-01' })
  geldigVanaf!: string;
}

export const factOfKwartaalmonitor = ({ titel, stuk, geldigVanaf }: KwartaalmonitorInput): MeetingEvent => ({
  type: 'QuarterlyMonitorPublished',
  validFrom: geldigVanaf as CalendarDate,
  data: { title: titel, document: stuk ?? null },
});

export const factOfVergadering = ({ orgaan, datum, geldigVanaf }: VergaderingInput): MeetingEvent => ({
  type: 'MeetingScheduled',
  validFrom: geldigVanaf as CalendarDate,
  data: { body: orgaan, date: datum as CalendarDate },
});

export const factOfAgendapunt = ({ punt, editie, stuk, geldigVanaf }: AgendapuntInput): MeetingEvent => ({
  type: 'AgendaItemSubmitted',
  validFrom: geldigVanaf as CalendarDate,
  data: { item: punt, edition: (editie ?? null) as CalendarDate | null, paper: stuk ?? null },
});

export const factOfVergaderingGehouden = ({ toelichting, geldigVanaf }: VergaderingGehoudenInput): MeetingEvent => ({
  type: 'MeetingHeld',
  validFrom: geldigVanaf as CalendarDate,
  data: { note: toelichting ?? null },
});

export const factOfVergaderingAfgelast = ({ reden, geldigVanaf }: VergaderingAfgelastInput): MeetingEvent => ({
  type: 'MeetingCancelled',
  validFrom: geldigVanaf as CalendarDate,
  data: { reason: reden },
});
