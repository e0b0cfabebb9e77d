import type { WorkKind, WorkState } from '../domain/work.js';
import type { WorkSort } from '../domain/worklist.js';

export const WERKSTAND_WORDS = {
  'to-do': 'te-doen',
  draft: 'concept',
  submitted: 'ter-goedkeuring',
  'sent-back': 'teruggestuurd',
  settled: 'vastgesteld',
  'not-applicable': 'niet-van-toepassing',
} as const satisfies Record<WorkState, string>;

export const WERKSOORT_WORDS = {
  action: 'actie',
  milestone: 'mijlpaal',
  agreement: 'afstemming',
  section: 'sectie',
  text: 'tekst',
  delivery: 'levering',
  'snelle-toets': 'snelle-toets',
  plan: 'transformatieplan',
  kpi: 'kpi',
  grant: 'beschikking',
  indicator: 'meting',
  volume: 'volume',
  norm: 'volumenorm',
  check: 'controles',
  freeze: 'bevriezing',
} as const satisfies Record<WorkKind, string>;

export const SORTERING_WORDS = {
  urgency: 'urgentie',
  code: 'code',
  due: 'gereed',
  state: 'stand',
} as const satisfies Record<WorkSort, string>;
