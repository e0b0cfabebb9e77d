import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { type Keys, keysIn } from '@peildatum/figures';
import { type Cents, euroOf, minus, sumOf } from '@peildatum/kernel';
import {
  aanvraagStatusName,
  aanvraagStatusSlug,
  currentPlans,
  funnelOf,
  type PlanStanding,
  type PlanStatus,
  type SnelleToetsStanding,
  sumAmounts,
} from '@peildatum/plans';
import { addressOf, groundsOf, type Resting } from '../counting.js';
import { budgetAt, plansList, toetsenList } from '../lists.js';
import { statedEuros } from '../money.js';
import type { ReportInput } from '../report-input.js';
import type { Means, Requested, Stage, StageSum } from './requested.js';

const IN_PROCEDURE: readonly PlanStatus[] = ['submitted', 'under-assessment', 'information-requested'];
const PLAN_IN_PROCEDURE: readonly PlanStatus[] = [...IN_PROCEDURE, 'decision-intended'];

const KEYS = keysIn('middelen');
const TOETSEN = KEYS.in('aangevraagd', 'snelle-toetsen');
const PLANS = KEYS.in('aangevraagd', 'plannen');

/** Objects at one stage, each with the amount that it asks, or null. */
interface Group {
  readonly fase: string;
  readonly keys: Keys;
  readonly asking: readonly Asking[];
  readonly uitleg: string;
}

interface Asking extends Resting {
  readonly asks: Cents | null;
}

/** Null: the register holds no dossier at all. */
export function composeRequested(input: ReportInput): Requested | null {
  if (input.toetsen.length === 0) return null;
  const { toetsenInProcedure, toetsenApproved, plansInProcedure, plansApproved, unplaced } = groupsOf(input);
  const all = [...toetsenInProcedure, toetsenApproved, ...plansInProcedure, plansApproved];
  const asked = askedBy(all.flatMap(({ asking }) => asking));
  const means = meansOf(input);
  const whole = total(KEYS.in('aangevraagd', 'totaal'), all);
  const unpublished = unpublishedOf(input);
  return {
    snelleToetsenInProcedure: { fasen: toetsenInProcedure.map(stage), som: total(TOETSEN.in('in-procedure'), toetsenInProcedure) },
    snelleToetsenGoedgekeurd: stage(toetsenApproved),
    plannenInProcedure: { fasen: plansInProcedure.map(stage), som: total(PLANS.in('in-procedure'), plansInProcedure) },
    plannenGoedgekeurd: stage(plansApproved),
    totaal: { ...whole, sleutels: { ...whole.sleutels, bedrag: KEYS('aangevraagd') } },
    volledig: whole.zonderBedrag === 0 && unplaced.every(({ asking }) => asking.length === 0),
    statusOnbekend: unplaced.filter(({ asking }) => asking.length > 0).map(stage),
    beschikbareMiddelen: means === null ? null : means.shown,
    ...(unpublished !== null && { nietGepubliceerd: unpublished }),
    verschil: means === null || asked === null ? null : euroOf(minus(means.amount, asked)),
    waarvanBetaalbaarEnBetaald: euroOf(sumAmounts(input.sectorAmounts.map(({ amounts }) => amounts)).payable),
    sleutels: { verschil: KEYS('verschil'), waarvanBetaalbaarEnBetaald: KEYS('totaal', 'betaalbaar-en-betaald') },
  };
}

/** An approved snelle toets leaves its stage when its plan comes; a withdrawn plan sends it back. */
function groupsOf({ clocks, toetsen, plans }: ReportInput) {
  const current = currentPlans(plans);
  const planned = new Set(current.map(({ toets }) => toets));
  const inDevelopment = new Set(funnelOf(toetsen, plans).inDevelopment);
  const toetsGroup = (
    status: PlanStatus,
    those: readonly SnelleToetsStanding[],
    filters: Readonly<Record<string, string>> = {},
  ): Group => ({
    fase: `Snelle toets: ${aanvraagStatusName(status)}`,
    keys: TOETSEN.in(aanvraagStatusSlug(status)),
    asking: those.map(({ requested, statusBasis }) => ({ asks: requested, statusBasis })),
    uitleg: addressOf(toetsenList(clocks), { status: aanvraagStatusSlug(status), ...filters }),
  });
  const planGroup = (status: PlanStatus): Group => ({
    fase: `Transformatieplan: ${aanvraagStatusName(status)}`,
    keys: PLANS.in(aanvraagStatusSlug(status)),
    asking: current.filter((plan) => plan.status === status).map((plan) => ({ asks: asksOf(plan), statusBasis: plan.statusBasis })),
    uitleg: addressOf(plansList(clocks, { huidig: 'true' }), { status: aanvraagStatusSlug(status) }),
  });
  const withStatus = (status: PlanStatus) => toetsen.filter((toets) => toets.status === status);
  const unknown = withStatus('unknown').filter(({ code }) => !planned.has(code));
  const approved = toetsen.filter(({ code }) => inDevelopment.has(code));
  return {
    toetsenInProcedure: IN_PROCEDURE.map((status) => toetsGroup(status, withStatus(status))),
    toetsenApproved: toetsGroup('approved', approved, { plan: 'false' }),
    plansInProcedure: PLAN_IN_PROCEDURE.map(planGroup),
    plansApproved: planGroup('approved'),
    unplaced: [toetsGroup('unknown', unknown, { plan: 'false' }), planGroup('unknown')],
  };
}

/** What an approved plan was approved for; of another what it asks. */
const asksOf = ({ terms, requested }: PlanStanding): Cents | null => (terms ? sumOf(terms.amounts.map(({ amount }) => amount)) : requested);

/** Null when nobody knows the amount of any. */
function askedBy(asking: readonly Asking[]): Cents | null {
  const known = asking.flatMap(({ asks }) => asks ?? []);
  return known.length === 0 && asking.length > 0 ? null : sumOf(known);
}

const total = (keys: Keys, groups: readonly Group[]): StageSum =>
  summed(
    keys,
    groups.flatMap(({ asking }) => asking),
  );

function summed(keys: Keys, asking: readonly Asking[]): StageSum {
  const amount = askedBy(asking);
  return {
    aantal: asking.length,
    ...groundsOf(asking),
    bedrag: amount && euroOf(amount),
    zonderBedrag: asking.filter(({ asks }) => asks === null).length,
    sleutels: { aantal: keys('aantal'), bedrag: keys('bedrag'), zonderBedrag: keys('zonder-bedrag') },
  };
}

const stage = ({ fase, keys, asking, uitleg }: Group): Stage => ({ fase, ...summed(keys, asking), uitleg });

/** What plans can be paid from: the part that goes through the insurers; of a budget that is not split, what does not go elsewhere. */
function meansOf({ clocks, budgets }: ReportInput): { readonly shown: Means; readonly amount: Cents } | null {
  const budget = budgets.find(({ code }) => code === TRANSFORMATION_MEANS);
  const part = budget && planMeans(budget);
  if (!budget || !part?.part) return null;
  const uitleg = addressOf(budgetAt(budget.code, clocks));
  return {
    amount: part.part.amount,
    shown: { omschrijving: part.omschrijving, ...statedEuros(part.part), sleutels: { bedrag: KEYS('te-besteden') }, uitleg },
  };
}

/** What of the means was not published, where that is not the whole of them. */
function unpublishedOf({ budgets }: Pick<ReportInput, 'budgets'>): string | null {
  const budget = budgets.find(({ code }) => code === TRANSFORMATION_MEANS);
  const insurers = budget?.channels.find(({ channel }) => channel === 'insurers');
  if (insurers) return insurers.part === null ? 'het deel via de zorgverzekeraars' : null;
  return budget?.total && budget.elsewhere.unpublishedTransfers > 0 ? 'hoeveel er is overgeheveld' : null;
}

function planMeans({ channels, total, elsewhere }: BudgetView) {
  const insurers = channels.find(({ channel }) => channel === 'insurers');
  if (insurers) return { omschrijving: 'Transformatiemiddelen via de zorgverzekeraars', part: insurers.part };
  const left =
    elsewhere.unpublishedTransfers > 0
      ? null
      : total && { ...total, amount: minus(total.amount, sumOf([elsewhere.viaVws, elsewhere.transferred, elsewhere.lapsed])) };
  return { omschrijving: 'Transformatiemiddelen, zonder wat via VWS gaat, is overgeheveld of verviel', part: left };
}
