/** Every status an action can have. The report shows five always; the other four only where they are not zero. */
export const ACTION_STATUSES = [
  'completed',
  'ahead',
  'on-schedule',
  'behind',
  'not-started',
  'in-progress',
  'discontinued',
  'unnecessary',
  'unknown',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
