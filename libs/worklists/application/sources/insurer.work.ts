import { type CalendarDate, sameName } from '@peildatum/kernel';
import {
  aanvraagStatusName,
  type KpiView,
  kpiProjection,
  kpisAt,
  type PlanView,
  planProjection,
  plansAt,
  type SnelleToetsView,
  snelleToetsProjection,
  toetsenAt,
  toetsOfPlan,
} from '@peildatum/plans';
import { onDate, type Snapshot } from '@peildatum/projections';
import type { FoundWork, WorkPlace } from '../../domain/work.js';
import { changeOf, dueOn, NOTHING_TOLD, type WorkRound, type WorkSource } from '../work-source.js';
import { AWAITED_USES, awaitedFor, deliveryWork } from './awaited.js';

type Aanvraag = SnelleToetsView | PlanView;

/** What an insurer does: the snelle toetsen that it coordinates, the plans that it decides on, and the KPIs of those. */
export const insurerWork: WorkSource = {
  word: 'verzekeraar',
  uses: [snelleToetsProjection, planProjection, kpiProjection, ...AWAITED_USES],
  workAt: async (snapshot, code, round) => {
    const isIt = (name: string | null) => name !== null && sameName(name, code);
    const toetsen = (await toetsenAt(snapshot)).filter(({ insurer }) => isIt(insurer));
    const coordinated = new Set(toetsen.map((toets) => toets.code));
    const plans = (await plansAt(snapshot)).filter((plan) => coordinated.has(toetsOfPlan(plan.code)) || plan.insurers?.some(isIt));
    const kpis = await kpisAt(snapshot, { plans: plans.map((plan) => plan.code) });
    const before = await standingsBefore(snapshot, round, { toetsen, plans });
    const at = (sheet: string): WorkPlace => ({ word: 'verzekeraar', code, sheet });
    return [
      ...toetsen.map((toets) => aanvraagWork('snelle-toets', toets, before, at('snelle-toetsen'))),
      ...plans.map((plan) => planWork(plan, before, isIt, at('plannen'))),
      ...kpis.map((kpi) => kpiWork(kpi, round, at('kpis'))),
      ...(await awaitedFor(snapshot, round, ['insurers'], (complete) => deliveryWork(complete, 'insurers', isIt))),
    ];
  },
};

async function standingsBefore(
  snapshot: Snapshot,
  { since }: WorkRound,
  { toetsen, plans }: { readonly toetsen: readonly SnelleToetsView[]; readonly plans: readonly PlanView[] },
): Promise<ReadonlyMap<string, string> | null> {
  if (since === null) return null;
  const then = onDate(snapshot, since);
  const all: readonly Aanvraag[] = [
    ...(await toetsenAt(
      then,
      toetsen.map(({ code }) => code),
    )),
    ...(await plansAt(
      then,
      plans.map(({ code }) => code),
    )),
  ];
  return new Map(all.map(({ code, status }) => [code, aanvraagStatusName(status)]));
}

/** Nobody has to do anything with what was approved, rejected or withdrawn. */
const ENDED: readonly Aanvraag['status'][] = ['approved', 'rejected', 'withdrawn'];

export const aanvraagWork = (
  kind: 'snelle-toets' | 'plan',
  { code, title, status, statusSince, statusNote }: Aanvraag,
  before: ReadonlyMap<string, string> | null,
  place: WorkPlace | null,
): FoundWork => {
  const standing = aanvraagStatusName(status);
  return {
    kind,
    code,
    title,
    standing,
    since: statusSince,
    note: statusNote,
    due: null,
    changed: changeOf(before, code, standing),
    isAsked: !ENDED.includes(status),
    toldOn: status === 'unknown' ? null : statusSince,
    place,
  };
};

/** Whoever decided on a plan has nothing more to do with it. */
function planWork(plan: PlanView, before: ReadonlyMap<string, string> | null, isIt: (name: string | null) => boolean, place: WorkPlace) {
  const work = aanvraagWork('plan', plan, before, place);
  const own = plan.decisions.findLast(({ insurer }) => isIt(insurer));
  return own === undefined ? work : { ...work, isAsked: false, toldOn: latest(work.toldOn, own.on) };
}

const latest = (one: CalendarDate | null, other: CalendarDate): CalendarDate => (one !== null && one > other ? one : other);

const OUTCOMES: Readonly<Record<KpiView['outcome'], string>> = {
  open: 'Nog geen uitkomst',
  achieved: 'Behaald',
  'partly-achieved': 'Deels behaald',
  missed: 'Niet behaald',
};

/** A KPI asks for its outcome once its date has come, or where nobody wrote down when it is. */
const kpiWork = ({ code, title, due, outcome, since }: KpiView, { until }: WorkRound, place: WorkPlace): FoundWork => ({
  ...NOTHING_TOLD,
  kind: 'kpi',
  code,
  title,
  standing: OUTCOMES[outcome],
  since: outcome === 'open' ? null : since,
  due: dueOn(due),
  isAsked: outcome === 'open' && (due === null || due <= until),
  toldOn: outcome === 'open' ? null : since,
  place,
});
