import { type FigureKey, type Keys, keysIn } from '@peildatum/figures';
import {
  type ActionStanding,
  type ActionStatus,
  BAR_STATUSES,
  isOverdue,
  OTHER_STATUSES,
  statusName,
  statusSlug,
} from '@peildatum/thematafels';
import { distributionOf, figureOf, type ListAt, type StatusList } from './counting.js';
import type { Clocks, Distribution, Figure } from './figures.js';
import type { CountedInput } from './report-input.js';

const STATUSES: StatusList<ActionStatus> = { bars: BAR_STATUSES, others: OTHER_STATUSES, name: statusName, slug: statusSlug };

/** Where the actions behind a figure are found: the filter on `thematafel`, at the report's own clocks. */
export interface Scope extends Pick<Clocks, 'geldigOp' | 'volgnummer'> {
  readonly thematafels: readonly string[];
  /** Whether they are in the report; absent: none left it, and the whole list is. */
  readonly inReport?: boolean;
}

/** Where the actions lie that a report counts. */
export const scopeOf = ({ clocks, retired }: Pick<CountedInput, 'clocks' | 'retired'>, thematafels: readonly string[]): Scope => ({
  geldigOp: clocks.geldigOp,
  volgnummer: clocks.volgnummer,
  thematafels,
  ...(retired.length > 0 && { inReport: true }),
});

const listOf = ({ thematafels, inReport, ...clocks }: Scope): ListAt => ({
  path: '/v1/acties',
  clocks,
  filters: {
    ...(thematafels.length > 0 && { thematafel: thematafels.join(',') }),
    ...(inReport !== undefined && { inRapportage: String(inReport) }),
  },
});

export const ACTION_KEYS = keysIn('acties');

/** A count of actions, and on what their statuses rest. */
export const figure = (
  key: FigureKey,
  actions: readonly ActionStanding[],
  scope: Scope,
  filters: Readonly<Record<string, string>> = {},
): Figure => figureOf(key, actions, listOf(scope), filters);

/** Of these actions those that are too late on the report's own date. */
export const overdue = (keys: Keys, actions: readonly ActionStanding[], scope: Scope): Figure =>
  figure(
    keys('te-laat'),
    actions.filter((action) => isOverdue(action, scope.geldigOp)),
    scope,
    { teLaat: 'true' },
  );

/** Counts actions per status: the five bars always, the others where there are any. */
export const distribution = (keys: Keys, actions: readonly ActionStanding[], scope: Scope): Distribution =>
  distributionOf(keys, actions, STATUSES, listOf(scope));
