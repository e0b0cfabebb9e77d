/** The five statuses of a snelle toets in the order of the reports (000 r. 237-241), then those that stand beside them. */
export const TOETS_BAR_STATUSES = ['submitted', 'under-assessment', 'information-requested', 'approved', 'rejected'] as const;
export const TOETS_STATUSES = [...TOETS_BAR_STATUSES, 'withdrawn', 'unknown'] as const;
export type ToetsStatus = (typeof TOETS_STATUSES)[number];

/** The six statuses of a transformatieplan in the order of the reports (000 r. 316-321), then those that stand beside them. */
export const PLAN_BAR_STATUSES = [
  'submitted',
  'under-assessment',
  'information-requested',
  'decision-intended',
  'approved',
  'rejected',
] as const;
export const PLAN_STATUSES = [...PLAN_BAR_STATUSES, 'withdrawn', 'unknown'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

const NAMES: Readonly<Record<PlanStatus, string>> = {
  submitted: 'Ingediend',
  'under-assessment': 'Beoordeling gestart',
  'information-requested': 'Extra informatie opvragen',
  'decision-intended': 'Voorgenomen besluit',
  approved: 'Goedgekeurd',
  rejected: 'Afgekeurd',
  withdrawn: 'Ingetrokken',
  unknown: 'Onbekend',
};

/** As the reports print it. */
export const aanvraagStatusName = (status: PlanStatus): string => NAMES[status];

/** As an address writes it: `extra-informatie-opvragen`. */
export const aanvraagStatusSlug = (status: PlanStatus): string => NAMES[status].toLowerCase().replaceAll(' ', '-');

export const aanvraagStatusOfSlug = (slug: string): PlanStatus | undefined =>
  PLAN_STATUSES.find((status) => aanvraagStatusSlug(status) === slug);
