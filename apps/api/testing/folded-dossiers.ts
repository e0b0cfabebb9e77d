import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import {
  type DossierView,
  dossierStream,
  foldDossier,
  foldIntake,
  GetIntakeQuery,
  GetKpiQuery,
  GetPlanQuery,
  GetSnelleToetsQuery,
  INTAKE_STREAM,
  isDossierStream,
  kpiNotFound,
  ListKpisQuery,
  ListPlansQuery,
  ListSnelleToetsenQuery,
  planNotFound,
  planOfKpi,
  toetsNotFound,
  toetsOfPlan,
} from '@peildatum/plans';
import { answered, pageOf, revisionOf } from './folded-log.js';
import { matchesKpi, plansMatching, toetsenMatching } from './matching.js';

/** The queries of snelle toetsen, plans and KPIs as a fold of the whole log answers them. */
export const foldedDossiers = (log: EventLog) =>
  [
    [
      ListSnelleToetsenQuery,
      ({ clocks, filter, page }: ListSnelleToetsenQuery) =>
        answered(log, clocks, (...known) => {
          const { toetsen, plans } = dossiersOf(...known);
          return pageOf(toetsenMatching(toetsen, plans, filter), page.after, page.limit);
        }),
    ],
    [
      GetSnelleToetsQuery,
      ({ code, clocks }: GetSnelleToetsQuery) =>
        answered(log, clocks, (...known) => {
          const { toetsen, plans } = dossiersOf(...known);
          const toets = toetsen.find((one) => one.code === code);
          if (toets === undefined) throw toetsNotFound(code);
          return { toets, plans: plans.filter((plan) => plan.toets === code), revision: revisionOf(known[0], dossierStream(code)) };
        }),
    ],
    [
      ListPlansQuery,
      ({ clocks, filter, page }: ListPlansQuery) =>
        answered(log, clocks, (...known) => pageOf(plansMatching(dossiersOf(...known).plans, filter), page.after, page.limit)),
    ],
    [
      GetPlanQuery,
      ({ code, clocks }: GetPlanQuery) =>
        answered(log, clocks, (...known) => {
          const { plans, kpis } = dossiersOf(...known);
          const plan = plans.find((one) => one.code === code);
          if (plan === undefined) throw planNotFound(code);
          return { plan, kpis: kpis.filter((kpi) => kpi.plan === code), revision: revisionOf(known[0], dossierStream(plan.toets)) };
        }),
    ],
    [
      ListKpisQuery,
      ({ clocks, filter, page }: ListKpisQuery) =>
        answered(log, clocks, (...known) =>
          pageOf(
            dossiersOf(...known).kpis.filter((kpi) => matchesKpi(kpi, filter)),
            page.after,
            page.limit,
          ),
        ),
    ],
    [
      GetKpiQuery,
      ({ code, clocks }: GetKpiQuery) =>
        answered(log, clocks, (...known) => {
          const kpi = dossiersOf(...known).kpis.find((one) => one.code === code);
          if (kpi === undefined) throw kpiNotFound(code);
          return { kpi, revision: revisionOf(known[0], dossierStream(toetsOfPlan(planOfKpi(code)))) };
        }),
    ],
    [
      GetIntakeQuery,
      ({ clocks }: GetIntakeQuery) =>
        answered(log, clocks, (events, { validOn }) => ({
          intake: foldIntake(
            events.filter(({ stream }) => stream === INTAKE_STREAM),
            validOn,
          ),
          revision: revisionOf(events, INTAKE_STREAM),
        })),
    ],
  ] as const;

/** Everything that stands in the dossiers, in order of code. */
export function dossiersOf(
  events: readonly NumberedEvent[],
  { validOn }: ResolvedClocks,
): Pick<DossierView, 'plans' | 'kpis'> & { readonly toetsen: readonly NonNullable<DossierView['toets']>[] } {
  const streams = [...new Set(events.map(({ stream }) => stream))].filter(isDossierStream).sort();
  const dossiers = streams.flatMap(
    (stream) =>
      foldDossier(
        events.filter((event) => event.stream === stream),
        validOn,
      ) ?? [],
  );
  return {
    toetsen: dossiers.flatMap(({ toets }) => toets ?? []),
    plans: dossiers.flatMap(({ plans }) => plans),
    kpis: dossiers.flatMap(({ kpis }) => kpis),
  };
}
