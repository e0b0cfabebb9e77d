import type { CalendarDate } from '@peildatum/kernel';
import type { PlanCode, Terms } from '@peildatum/plans';
import { NOT_KNOWN, type Step, told } from './dossier-steps.js';
import type { Dossier, PlanStatus } from './dossiers.js';
import { type Line, reconstructed } from './line.js';
import { MAY, NOVEMBER } from './moments.js';
import { MAY_COUNTS, PLANS } from './plan-editions.js';
import { type PlanAmounts, termsOf } from './plan-terms.js';

/** The plan of a dossier as November 2024 has it. */
export function novemberPlan({ toets, plan, november }: Dossier, on: CalendarDate, amounts: PlanAmounts | undefined): readonly Line[] {
  const row = PLANS.find(({ status }) => status === november.plan);
  if (row === undefined) return [];
  const source = `000 r. ${row.line} (${row.count} van de 81)${amounts ? `, ${amounts.row} (bedrag)` : ''}`;
  const steps = [submitted(plan), ...stepsTo(row.status, plan, amounts)];
  return told(toets, NOVEMBER.knownFrom, on, steps, reconstructed(`${source}; ${NOT_KNOWN}, dus een datum bij deze editie`));
}

/** What became of it by May 2025: approved, or not to be read from the source. */
export function mayPlan({ toets, plan, november, may }: Dossier, amounts: PlanAmounts | undefined): readonly Line[] {
  if (may.plan === null || november.plan === 'goedgekeurd') return [];
  const counted = reconstructed(`004 r. 10099 (${MAY_COUNTS.plans} min 81, 000 r. 309); ${NOT_KNOWN}, dus de peildatum`);
  const first = november.plan === null ? told(toets, MAY.knownFrom, MAY.peildatum, [submitted(plan)], counted) : [];
  const next = amounts ? toApproval(november.plan, plan, termsOf(amounts)) : [notPublished(plan)];
  return [...first, ...told(toets, MAY.knownFrom, MAY.peildatum, next, amounts ? approvedByMay(amounts) : UNKNOWN_IN_MAY)];
}

const approvedByMay = ({ row }: PlanAmounts) =>
  reconstructed(
    `004 r. 10113-10117 (48 beschikkingen en 3 via VWS: ten minste zoveel plannen zijn goedgekeurd), ${row} (bedrag); ${NOT_KNOWN}`,
  );
const UNKNOWN_IN_MAY = reconstructed('004 r. 10090-10102: alleen "Totaal: 145"; de aantallen per status zijn niet leesbaar');

function stepsTo(status: PlanStatus, plan: PlanCode, amounts: PlanAmounts | undefined): readonly Step[] {
  switch (status) {
    case 'ingediend':
      return [];
    case 'beoordeling-gestart':
      return [assessed(plan)];
    case 'extra-informatie-opvragen':
      return [assessed(plan), { type: 'PlanInformationRequested', data: { plan, request: null } }];
    case 'voorgenomen-besluit':
      return [assessed(plan), { type: 'PlanDecisionIntended', data: { plan, terms: NO_TERMS } }];
    case 'goedgekeurd':
      return [assessed(plan), approved(plan, amounts ? termsOf(amounts) : NO_TERMS)];
    case 'afgekeurd':
      return [assessed(plan), { type: 'PlanRejected', data: { plan, reason: null } }];
  }
}

/** An intended decision has terms, and none were published. */
const NO_TERMS: Terms = { amounts: [], kpis: [] };

const toApproval = (from: PlanStatus | null, plan: PlanCode, terms: Terms): readonly Step[] =>
  from === 'extra-informatie-opvragen'
    ? [{ type: 'PlanInformationProvided', data: { plan, explanation: null } }, approved(plan, terms)]
    : [approved(plan, terms)];

const assessed = (plan: PlanCode): Step => ({ type: 'PlanAssessmentStarted', data: { plan, explanation: null } });

/** Published without the decisions of the insurers that it rests on. */
const approved = (plan: PlanCode, terms: Terms): Step => ({ type: 'PlanApproved', data: { plan, terms } });

const notPublished = (plan: PlanCode): Step => ({
  type: 'PlanStatusNotPublished',
  data: { plan, reason: 'De editie van mei 2025 drukt alleen het totaal van de plannen.' },
});

const submitted = (plan: PlanCode): Step => ({
  type: 'PlanSubmitted',
  data: {
    plan,
    title: null,
    regions: null,
    sectors: null,
    themes: null,
    patientInvolvement: null,
    targetGroups: null,
    socialDomain: null,
    requested: null,
    insurers: null,
    selfAssessment: null,
  },
});
