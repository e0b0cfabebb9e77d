import { type Keys, keysIn } from '@peildatum/figures';
import { latest } from '@peildatum/kernel';
import type { PlanStanding, StatedAmount } from '@peildatum/plans';
import { figureOf, type ListAt } from '../counting.js';
import { sectionData } from '../gegevens/section-data.js';
import { plansList } from '../lists.js';
import { statedSum } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { touching, UNKNOWN, UNKNOWN_FILTER, valueWord } from '../values.js';
import type { Granted, Nza } from './nza.js';

interface Grant {
  readonly granted: StatedAmount;
  readonly statusBasis: PlanStanding['statusBasis'];
  readonly plan: PlanStanding;
  readonly domain: string | null;
}

const KEYS = keysIn('nza');

/** Null: no beschikking and no VWS route was recorded. */
export function composeNza(input: ReportInput): Nza | null {
  const { clocks, governance, plans: atPeildatum, nzaPlans } = input;
  const plans = nzaPlans ?? atPeildatum;
  const own = governance.dataDates.nza;
  const grants = plans.flatMap((plan) => plan.beschikkingen.map((grant) => ({ ...grant, statusBasis: grant.basis, plan })));
  const routes = plans.flatMap((plan) => plan.vwsRoutes.map((grant) => ({ ...grant, statusBasis: grant.basis, plan, domain: null })));
  const dates = [...grants, ...routes].map(({ dataDate }) => dataDate);
  const [first] = dates;
  if (first === undefined) return null;
  const gegevensVan = own ?? dates.reduce(latest, first);
  const newest = [...grants, ...routes].map(({ on }) => on);
  const list = plansList({ ...clocks, geldigOp: own ?? clocks.geldigOp });
  return {
    gegevens: sectionData(input, { date: gegevensVan, newest, section: 'nza' }),
    gegevensVan,
    beschikkingen: {
      ...granted(KEYS, 'beschikkingen', grants, list, { beschikking: 'true' }),
      perDomein: touching(grants, ({ domain }) => (domain === null ? null : [domain])).map(([domain, there]) => ({
        domein: domain ?? UNKNOWN,
        ...granted(KEYS.in('domein', valueWord(domain)), 'beschikkingen', there, list, { domein: domain ?? UNKNOWN_FILTER }),
      })),
    },
    viaVws: granted(KEYS, 'vws-routes', routes, list, { viaVws: 'true' }),
  };
}

/** A plan with two grants counts once; it rests on its first. */
function granted(keys: Keys, what: string, grants: readonly Grant[], list: ListAt, filters: Readonly<Record<string, string>>): Granted {
  const firstOfPlan = new Map(grants.toReversed().map((grant) => [grant.plan, grant]));
  return {
    plannen: figureOf(keys(what), [...firstOfPlan.values()], list, filters),
    bedrag: statedSum(grants.map(({ granted }) => granted)),
    sleutels: { bedrag: keys(`${what}-bedrag`) },
  };
}
