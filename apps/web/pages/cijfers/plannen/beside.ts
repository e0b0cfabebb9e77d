import type { Crumb } from '../../../components/breadcrumbs.js';

/** What belongs to applications, from the first to what is paid. */
export const BESIDE: readonly Crumb[] = [
  { text: 'Snelle toetsen', href: '/snelle-toetsen' },
  { text: 'Transformatieplannen', href: '/transformatieplannen' },
  { text: 'KPI’s', href: '/kpis' },
  { text: 'Uitputting', href: '/uitputting' },
];
