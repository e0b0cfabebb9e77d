import { latest } from '@peildatum/kernel';
import type { PlanStanding, StatedAmount } from '@peildatum/plans';
import { figureOf, type ListAt } from '../counting.js';
import { plansList } from '../lists.js';
import { statedSum } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { touching, UNKNOWN, UNKNOWN_FILTER } from '../values.js';
import type { Granted, Nza } from './nza.js';

interface Grant {
  readonly granted: StatedAmount;
  readonly statusBasis: PlanStanding['statusBasis'];
  readonly plan: PlanStanding;
  readonly domain: string | null;
}

/** Null: no beschikking and no VWS route was recorded. */
export function composeNza({ clocks, governance, plans: atPeildatum, nzaPlans }: ReportInput): Nza | null {
  const plans = nzaPlans ?? atPeildatum;
  const own = governance.dataDates.nza;
  const grants = plans.flatMap((plan) => plan.beschikkingen.map((grant) => ({ ...grant, statusBasis: grant.basis, plan })));
  const routes = plans.flatMap((plan) => plan.vwsRoutes.map((grant) => ({ ...grant, statusBasis: grant.basis, plan, domain: null })));
  const dates = [...grants, ...routes].map(({ dataDate }) => dataDate);
  const [first] = dates;
  if (first === undefined) return null;
  const list = plansList({ ...clocks, geldigOp: own ?? clocks.geldigOp });
  return {
    gegevensVan: own ?? dates.reduce(latest, first),
    beschikkingen: {
      ...granted(grants, list, { beschikking: 'true' }),
      perDomein: touching(grants, ({ domain }) => (domain === null ? null : [domain])).map(([domain, there]) => ({
        domein: domain ?? UNKNOWN,
        ...granted(there, list, { domein: domain ?? UNKNOWN_FILTER }),
      })),
    },
    viaVws: granted(routes, list, { viaVws: 'true' }),
  };
}

/** A plan with two grants counts once; it rests on its first. */
function granted(grants: readonly Grant[], list: ListAt, filters: Readonly<Record<string, string>>): Granted {
  const firstOfPlan = new Map(grants.toReversed().map((grant) => [grant.plan, grant]));
  return {
    plannen: figureOf([...firstOfPlan.values()], list, filters),
    bedrag: statedSum(grants.map(({ granted }) => granted)),
  };
}
