import type { TableColumn } from './table.js';

/** What the first table of every file is called. */
export const ABOUT = 'Over dit bestand';

/** Its columns. */
export const ABOUT_COLUMNS: readonly TableColumn[] = [
  { name: 'wat', type: 'tekst', meaning: 'Wat ervan wordt gezegd; van een antwoord het veld in de JSON.' },
  { name: 'waarde', type: 'wisselend', meaning: 'De waarde; leeg: onbekend, of er is niets, en nooit nul.' },
  { name: 'toelichting', type: 'tekst', meaning: 'Wat het is.' },
];
