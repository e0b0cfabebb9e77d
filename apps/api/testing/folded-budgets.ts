import {
  type BudgetView,
  budgetNotFound,
  budgetStreams,
  claimsOf,
  foldBudget,
  GetUptakeQuery,
  NO_CLAIMS,
  projectionOf,
  TRANSFORMATION_MEANS,
  uptakeOf,
} from '@peildatum/budgets';
import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import { sectorAmountsOf } from '@peildatum/plans';
import { dossiersOf } from './folded-dossiers.js';
import { answered } from './folded-log.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

/** The queries of budgets as a fold of the whole log answers them; the course from month to month is the read models' own. */
export const foldedBudgets = (log: EventLog) =>
  [
    [
      GetUptakeQuery,
      ({ code, clocks }: GetUptakeQuery) =>
        answered(log, clocks, (...known) => {
          const budget = found(known, code);
          const { toetsen, plans, kpis } = dossiersOf(...known);
          const claims = code === TRANSFORMATION_MEANS ? claimsOf({ toetsen, plans, sectorAmounts: sectorAmountsOf(kpis) }) : NO_CLAIMS;
          return { uptake: uptakeOf(budget, claims, known[1].validOn), series: [], next: null, projected: projectionOf([], budget.until) };
        }),
    ],
  ] as const;

const budgetIn = ([events, { validOn }]: Known, code: string): BudgetView | null =>
  foldBudget(
    events.filter(({ stream }) => stream === budgetStreams.of(code)),
    validOn,
  );

function found(known: Known, code: string): BudgetView {
  const budget = budgetIn(known, code);
  if (budget === null) throw budgetNotFound(code);
  return budget;
}
