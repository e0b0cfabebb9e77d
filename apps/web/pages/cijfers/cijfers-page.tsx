import { RoomPage, type RoomPart } from '../../layout/room-page.js';

/** Every list of figures, with what it answers. */
const PARTS: readonly RoomPart[] = [
  {
    title: 'Plannen',
    links: [
      ['/snelle-toetsen', 'Snelle toetsen', 'De eerste aanvragen, en wat verzekeraars ervan vonden.'],
      ['/transformatieplannen', 'Transformatieplannen', 'Wat erop volgde, met besluiten en beschikkingen.'],
      ['/kpis', 'KPI’s', 'Waarmee goedgekeurde plannen hun bedrag verdienen.'],
    ],
  },
  {
    title: 'Geld',
    links: [
      ['/uitputting', 'Uitputting', 'Wat er was, en wat is aangevraagd, goedgekeurd en betaald.'],
      ['/budgetten', 'Budgetten', 'Wat is afgesproken, geoormerkt en verdeeld.'],
      ['/kaders', 'Financiële kaders', 'Per sector en jaar, met de nieuwste raming ernaast.'],
      ['/kadertabellen', 'Kadertabellen', 'De tabellen van de akkoorden, zoals zij er staan.'],
    ],
  },
  {
    title: 'Normen',
    links: [
      ['/volumenormen', 'Volumenormen', 'De ingrepen, hun normen, en wie ze haalt.'],
      ['/normtranches', 'Normtranches', 'De rondes, en op welke dagen zij klaar zijn.'],
      ['/instellingen', 'Instellingen', 'Wie de ingrepen doet, en hoe vaak.'],
    ],
  },
  {
    title: 'Metingen',
    links: [
      ['/monitors', 'Monitors', 'Wat er gemeten wordt, en hoe ver dat is.'],
      ['/indicatoren', 'Indicatoren', '0-meting, 1-meting en doel.'],
    ],
  },
];

export const FiguresPage = () => (
  <RoomPage
    title="Cijfers"
    lead="Alles waar het rapport op rust, als lijst en stuk voor stuk, voor elke dag en zoals bekend op elk moment."
    room="cijfers"
    parts={PARTS}
  />
);
