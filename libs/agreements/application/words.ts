import type { Standing } from '../domain/milestones.js';

/** How a milestone stands, in the words of the public edge. */
export const MIJLPAALSTAND_WORDS = {
  overdue: 'te-laat',
  upcoming: 'komend',
  achieved: 'gehaald',
  missed: 'gemist',
  lapsed: 'vervallen',
  undated: 'zonder-datum',
} as const satisfies Record<Standing, string>;
