import type { CalendarDate } from '@peildatum/kernel';
import type { AttentionPoint, DueDate, Milestone, ThematafelLetter } from '@peildatum/thematafels';

/** Milestones and points of attention, in the words of the report of Q2 2025 (004 r. 9737–9870), shortened. */
export const MILESTONES: Partial<Record<ThematafelLetter, readonly Milestone[]>> = {
  A: [achieved('a1', 'Het wetsvoorstel kwaliteitsregistraties zorg is door de Tweede Kamer aangenomen.', '2025-05-13')],
  C: [
    achieved('c0', 'De handreiking uit het vorige jaar is gepubliceerd.', '2024-11-01'),
    achieved('c1', 'Het bestuurlijk akkoord ‘Inzicht in Zorgcapaciteit’ is gesloten.', '2025-04-01'),
    achieved('c2', 'De internetconsultatie over de handreiking voor het gesprek in de regio is online gegaan.', '2025-04-07', {
      text: 'Q1 2025',
      date: '2025-03-31' as CalendarDate,
    }),
  ],
  D: [
    achieved('d1', 'De (volume)normen zijn vastgesteld door de partijen aan de Ronde tafels.', '2025-03-25'),
    planned('d3', 'Tweede tranche van de (volume)normen.', '?', null),
    planned('d2', 'De regio’s maken afspraken over samenwerking in netwerken en de herverdeling van zorg.', 'Q2 2025', '2025-06-30'),
  ],
  E: [
    achieved('e1', 'Het Leer- en Verbeternetwerk Eerstelijn (LeVEL) is gestart.', '2025-03-01'),
    planned('e2', 'Toekenning van de subsidie voor onderzoek.', 'Q3 2025', '2025-09-30'),
  ],
  J: [achieved('j1', 'De aanvullende werkinstructie voor impactvolle transformaties is vastgesteld.', '2025-03-31')],
};

export const ATTENTION: Partial<Record<ThematafelLetter, readonly AttentionPoint[]>> = {
  A: [
    noted(
      'a1',
      'Aanvullende afspraken zijn nodig om de concretisering van passende zorg te versnellen, zodat de beoogde bijdrage aan het oplossen van de schaarste in de zorg wordt gerealiseerd.',
    ),
  ],
  C: [
    noted('c1', 'De resultaten van de internetconsultatie worden geïnventariseerd.'),
    noted('c2', 'Een werkgroep actualiseert de criteria voor ROAZ-beelden en -plannen en regiobeelden en -plannen.'),
  ],
  F: [
    noted('f1', 'Tot nu toe is slechts een beperkt aantal transformatieplannen goedgekeurd.'),
    noted('f2', 'De doorlooptijd is erg lang; de thematafel brengt in kaart welke knelpunten hierbij spelen.'),
  ],
};

function achieved(id: string, title: string, on: string, due: DueDate | null = null): Milestone {
  return { id, title, due, achievedOn: on as CalendarDate };
}

function planned(id: string, title: string, text: string, date: string | null): Milestone {
  return { id, title, due: { text, date: date as CalendarDate | null }, achievedOn: null };
}

function noted(id: string, text: string): AttentionPoint {
  return { id, text, notedOn: '2025-05-20' as CalendarDate };
}
