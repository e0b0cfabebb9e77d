import type { CalendarDate } from '@peildatum/kernel';
import type { TargetView } from './monitor.shape.js';
import type { IndicatorState, Origins, TargetState } from './monitor.state.js';

/** The targets of an indicator, of each name as it was set last. */
export const targetViews = ({ targets }: IndicatorState, origins: Origins, validOn: CalendarDate): readonly TargetView[] =>
  targets.map(({ set, missed }) => {
    const { indicator: _, baseline, due, settle, ...data } = set.data;
    return {
      ...data,
      baseline: baseline && { ...baseline, date: baseline.date as CalendarDate | null },
      due: { ...due, date: due.date as CalendarDate | null },
      settle: settle && { ...settle, by: settle.by as CalendarDate },
      settleOverdue: settle !== null && settle.by < validOn && !isSettled(set.data),
      missed,
      since: set.validFrom,
      source: origins.get(set)?.source ?? null,
    };
  });

/** Whether what had to be settled is: agreed, with the number or the term that was asked. */
export const isSettled = ({ status, settle, quantified, due }: TargetState['set']['data']): boolean =>
  status === 'agreed' && (settle?.asks === 'number' ? quantified === 'quantified' : due.absent === 'given');
