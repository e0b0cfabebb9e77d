import type { TextStatus } from '../domain/agreement.events.js';
import type { LinkKind } from '../domain/commitment.events.js';
import type { MilestoneKind } from '../domain/deadline.js';
import type { Standing } from '../domain/milestones.js';

/** The words of the public edge for what events say in English. */
export const TEKSTSTATUS_WORDS = {
  concept: 'concept',
  negotiated: 'onderhandelaarsakkoord',
  definitive: 'definitief',
} as const satisfies Record<TextStatus, string>;

export const MIJLPAALSOORT_WORDS = {
  latest: 'uiterlijk',
  aim: 'streven',
  start: 'ingang',
  periodic: 'periodiek',
  relative: 'relatief',
} as const satisfies Record<MilestoneKind, string>;

export const MIJLPAALSTAND_WORDS = {
  overdue: 'te-laat',
  upcoming: 'komend',
  achieved: 'gehaald',
  missed: 'gemist',
  lapsed: 'vervallen',
  undated: 'zonder-datum',
} as const satisfies Record<Standing, string>;

export const VERBAND_WORDS = {
  commitment: 'afspraak',
  action: 'actie',
  target: 'doel',
  indicator: 'indicator',
  budget: 'budget',
  theme: 'thema',
} as const satisfies Record<LinkKind, string>;
