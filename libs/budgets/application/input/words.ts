import type { BudgetEvent, QUALIFIABLE } from '../../domain/budget.events.js';
import type { FrameworkSeries } from '../../domain/framework/framework.shape.js';

type DataOf<T extends BudgetEvent['type']> = Extract<BudgetEvent, { type: T }>['data'];
type Grant = DataOf<'BreakthroughGranted'>;

/** The words of the public edge for what events say in English. */
export const KANAAL_WORDS = { insurers: 'verzekeraars', vws: 'vws' } as const;

export const BEDRAGVAN_WORDS = {
  total: 'totaal',
  channels: 'kanaal',
  earmark: 'oormerk',
  tranche: 'tranche',
  reservation: 'reservering',
  'vws-line': 'vws-regel',
  ceiling: 'plafond',
} as const satisfies Record<(typeof QUALIFIABLE)[number], string>;

export const TABEL_WORDS = {
  commitments: 'verplichtingen',
  'national-measures': 'landelijke-maatregelen',
} as const satisfies Record<DataOf<'VwsLineSet'>['table'], string>;

export const DOEL_WORDS = {
  ai: 'ai',
  'medical-technology': 'medische-technologie',
  aids: 'hulpmiddelen',
  'social-domain': 'sociaal-domein',
  other: 'overig',
  mgn: 'mgn',
  'basic-infrastructure': 'basisinfrastructuur',
} as const satisfies Record<Grant['purpose'], string>;

export const AANVRAGER_WORDS = {
  provider: 'zorgaanbieder',
  insurer: 'verzekeraar',
  municipality: 'gemeente',
} as const satisfies Record<Grant['applicants'][number]['kind'], string>;

export const REGELSOORT_WORDS = {
  term: 'post',
  subtotal: 'subtotaal',
  part: 'waarvan',
} as const satisfies Record<FrameworkSeries['lines'][number]['kind'], string>;

export const STATUS_WORDS = { provisional: 'voorlopig', definitive: 'definitief' } as const;
