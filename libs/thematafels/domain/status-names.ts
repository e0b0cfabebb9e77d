import type { Confidence } from './action.events.js';
import type { ActionStatus } from './action-status.js';

/** The five statuses that are always shown, in the order of the reports (004 r. 9670–9678). */
export const BAR_STATUSES = ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'] as const satisfies readonly ActionStatus[];

/** Shown beside them, only when not zero. */
export const OTHER_STATUSES = ['in-progress', 'discontinued', 'unnecessary', 'unknown'] as const satisfies readonly ActionStatus[];

const NAMES: Readonly<Record<ActionStatus, string>> = {
  completed: 'Afgerond',
  ahead: 'Loopt voor',
  'on-schedule': 'Loopt op schema',
  behind: 'Loopt achter',
  'not-started': 'Nog niet gestart',
  'in-progress': 'In gang (onverdeeld)',
  discontinued: 'Beëindigd',
  unnecessary: 'Niet nodig gebleken',
  unknown: 'Onbekend',
};

export const statusName = (status: ActionStatus): string => NAMES[status];

/** The status as it stands in an address or a figure's name: `loopt-op-schema`. */
export const statusSlug = (status: ActionStatus): string => SLUGS[status];

const SLUGS: Readonly<Record<ActionStatus, string>> = {
  completed: 'afgerond',
  ahead: 'loopt-voor',
  'on-schedule': 'loopt-op-schema',
  behind: 'loopt-achter',
  'not-started': 'nog-niet-gestart',
  'in-progress': 'in-gang',
  discontinued: 'beeindigd',
  unnecessary: 'niet-nodig-gebleken',
  unknown: 'onbekend',
};

const STATUS_BY_SLUG = new Map(Object.entries(SLUGS).map(([status, slug]) => [slug, status as ActionStatus]));

/** The status that an address names; undefined for another word. */
export const statusOfSlug = (slug: string): ActionStatus | undefined => STATUS_BY_SLUG.get(slug);

export const STATUS_SLUGS: readonly string[] = [...STATUS_BY_SLUG.keys()];

const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { high: 'hoog', medium: 'midden', low: 'laag' };

/** A confidence as it is written, in an address as on a page. */
export const confidenceWord = (confidence: Confidence): string => CONFIDENCE_WORDS[confidence];

const CONFIDENCE_BY_WORD = new Map(Object.entries(CONFIDENCE_WORDS).map(([confidence, word]) => [word, confidence as Confidence]));

/** The confidence that a word means; undefined for another word. */
export const confidenceOfWord = (word: string): Confidence | undefined => CONFIDENCE_BY_WORD.get(word);

export const CONFIDENCE_CHOICES: readonly string[] = [...CONFIDENCE_BY_WORD.keys()];
