import { type IndicatorView, indicatorKey } from '@peildatum/monitoring';
import type { ListAt } from './counting.js';

/** The lists of the API that figures point to, at the report's own clocks. */
const listAt =
  (path: string) =>
  (clocks: ListAt['clocks'], filters: Readonly<Record<string, string>> = {}): ListAt => ({
    path,
    clocks: { geldigOp: clocks.geldigOp, volgnummer: clocks.volgnummer },
    filters,
  });

export const toetsenList = listAt('/v1/snelle-toetsen');
export const plansList = listAt('/v1/transformatieplannen');
export const kpisList = listAt('/v1/kpis');
export const frameworksList = listAt('/v1/kaders');
export const interventionsList = listAt('/v1/volumenormen');
export const commitmentsList = listAt('/v1/afspraken');
export const milestonesList = listAt('/v1/mijlpalen');
export const decisionsList = listAt('/v1/besluiten');
export const motionsList = listAt('/v1/moties');
export const lettersList = listAt('/v1/brieven');
export const indicatorsList = listAt('/v1/indicatoren');
export const monitorsList = listAt('/v1/monitors');
export const monitorAt = (code: string, clocks: ListAt['clocks']): ListAt => listAt(`/v1/monitors/${code}`)(clocks);
export const indicatorAt = (indicator: Pick<IndicatorView, 'monitor' | 'code'>, clocks: ListAt['clocks']): ListAt =>
  listAt(`/v1/indicatoren/${indicatorKey(indicator)}`)(clocks);
export const interventionAt = (code: string, clocks: ListAt['clocks']): ListAt => listAt(`/v1/volumenormen/${code}`)(clocks);
export const budgetAt = (code: string, clocks: ListAt['clocks']): ListAt => listAt(`/v1/budgetten/${code}`)(clocks);
export const uptakeAt = (code: string, clocks: ListAt['clocks']): ListAt => listAt(`/v1/uitputting/${code}`)(clocks);
