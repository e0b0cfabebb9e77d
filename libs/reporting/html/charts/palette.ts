import { aanvraagStatusName, PLAN_STATUSES, type PlanStatus } from '@peildatum/plans';
import { ACTION_STATUSES, type ActionStatus, statusName } from '@peildatum/thematafels';
import { LOOKS, type Look, type LookName } from './looks.js';

/** A look, and the name of its swatch in swatches.css. */
export interface Style extends Look {
  readonly slug: LookName;
}

/** Of each kind of thing no two statuses look the same. */
const OF_ACTIONS: Readonly<Record<ActionStatus, LookName>> = {
  completed: 'blauw',
  ahead: 'stippen',
  'on-schedule': 'groen',
  behind: 'amber',
  'not-started': 'grijs',
  'in-progress': 'paars',
  discontinued: 'lei',
  unnecessary: 'zand',
  unknown: 'wit',
};

const OF_APPLICATIONS: Readonly<Record<PlanStatus, LookName>> = {
  submitted: 'grijs',
  'under-assessment': 'stippen',
  'information-requested': 'amber',
  'decision-intended': 'paars',
  approved: 'groen',
  rejected: 'lei',
  withdrawn: 'zand',
  unknown: 'wit',
};

const BY_NAME = new Map<string, LookName>([
  ...ACTION_STATUSES.map((status) => [statusName(status), OF_ACTIONS[status]] as const),
  ...PLAN_STATUSES.map((status) => [aanvraagStatusName(status), OF_APPLICATIONS[status]] as const),
]);

export const lookOf = (slug: LookName): Style => ({ slug, ...LOOKS[slug] });

/** The style of a status by the name that the report prints. */
export const styleOf = (status: string): Style => lookOf(BY_NAME.get(status) ?? 'wit');
