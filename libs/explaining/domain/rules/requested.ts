import { type FigureKey, keysIn } from '@peildatum/figures';
import { type Cents, sumOf } from '@peildatum/kernel';
import { ofCents } from '../exact.js';
import type { Facts } from '../facts.js';
import { addedUp, alsoCounted, type Behind, difference, less, type Making, type Part, plus, sum, sumOfKnown } from '../making.js';
import type { Asked, Rule, Rules } from '../rule.js';
import {
  approvedToetsen,
  behindPlans,
  behindToetsen,
  countedPlans,
  countPlans,
  countToetsen,
  type Plan,
  statusOf,
  type Toets,
} from './counted-dossiers.js';

const KEYS = keysIn('middelen');
const ASKED = KEYS.in('aangevraagd');
const TOETS_STAGES = ['ingediend', 'beoordeling-gestart', 'extra-informatie-opvragen'];
const PLAN_STAGES = [...TOETS_STAGES, 'voorgenomen-besluit'];
const STAGES = { 'snelle-toetsen': TOETS_STAGES, plannen: PLAN_STAGES } as const;

/** Of an approved plan what it was approved for, of others what they ask. */
const plansAmount = ({ terms, requested }: Plan): Cents | null => (terms ? sumOf(terms.amounts.map(({ amount }) => amount)) : requested);

/** What one stage holds. */
interface Stage {
  readonly toetsen: readonly Toets[];
  readonly plans: readonly Plan[];
}

function stageOf(facts: Facts, of: string, stage: string): Stage {
  if (of === 'plannen') return { toetsen: [], plans: countedPlans(facts).filter(({ status }) => status === statusOf(stage)) };
  if (stage === 'goedgekeurd') return { toetsen: approvedToetsen(facts, false), plans: [] };
  const planned = new Set(countedPlans(facts).map(({ toets }) => toets));
  const there = facts.toetsen.filter(({ status }) => status === statusOf(stage));
  return { toetsen: stage === 'onbekend' ? there.filter(({ code }) => !planned.has(code)) : there, plans: [] };
}

function stagesOf(facts: Facts, of: string, stage: string): Stage {
  const stages = (stage === 'in-procedure' ? STAGES[of as keyof typeof STAGES] : [stage]).map((each) => stageOf(facts, of, each));
  return { toetsen: stages.flatMap(({ toetsen }) => toetsen), plans: stages.flatMap(({ plans }) => plans) };
}

/** Every application once, in its furthest stage. */
function everyStage(facts: Facts): Stage {
  const all = ['snelle-toetsen', 'plannen'].flatMap((of) => [stagesOf(facts, of, 'in-procedure'), stageOf(facts, of, 'goedgekeurd')]);
  return { toetsen: all.flatMap(({ toetsen }) => toetsen), plans: all.flatMap(({ plans }) => plans) };
}

const asks = ({ toetsen, plans }: Stage): Part[] =>
  [
    ...toetsen.map(({ code, requested }) => ({ code, amount: requested })),
    ...plans.map((plan) => ({ code: plan.code, amount: plansAmount(plan) })),
  ].map(({ code, amount }) => ({ code, value: amount === null ? null : ofCents(amount) }));

const behind = ({ toetsen, plans }: Stage): Behind[] => [
  ...(toetsen.length > 0 ? [behindToetsen(toetsen, ['status', 'requested'])] : []),
  ...(plans.length > 0 ? [behindPlans(plans, ['status', 'requested', 'terms'])] : []),
];

const amounts = (stage: Stage): Making => addedUp('aanvragen', asks(stage), behind(stage));

/** What every application asks. */
export const allAsked = (facts: Facts): Making => amounts(everyStage(facts));

/** How many there are, or of how many no source names an amount. */
function counted(stage: Stage, withoutAmount: boolean): Making {
  const unknown = new Set(asks(stage).flatMap(({ code, value }) => (value === null ? [code] : [])));
  const toetsen = stage.toetsen.filter(({ code }) => !withoutAmount || unknown.has(code));
  const plans = stage.plans.filter(({ code }) => !withoutAmount || unknown.has(code));
  if (plans.length === 0) return countToetsen(toetsen, ['status', 'requested']);
  if (toetsen.length === 0) return countPlans(plans, ['status', 'requested', 'terms']);
  const parts = [...toetsen, ...plans].map(({ code }) => ({ code, value: null }));
  return {
    ...countPlans(plans, []),
    value: BigInt(parts.length) * 1_000_000n,
    counted: { what: 'aanvragen', parts },
    behind: behind({ toetsen, plans }),
  };
}

const WHOLE = ['snelle-toetsen.in-procedure', 'snelle-toetsen.goedgekeurd', 'plannen.in-procedure', 'plannen.goedgekeurd'].map((each) =>
  each.split('.'),
);
const wholeKeys = (what: string): FigureKey[] => WHOLE.map(([of = '', stage = '']) => ASKED(of, stage, what));
const stageKeys = ({ code }: Asked, what: string): FigureKey[] =>
  STAGES[code('aanvraag') as keyof typeof STAGES].map((stage) => ASKED(code('aanvraag'), stage, what));

const withDossiers =
  (rule: Rule): Rule =>
  (asked) =>
    asked.facts.toetsen.length === 0 ? undefined : rule(asked);

const oneStage = ({ facts, code }: Asked): Stage => stagesOf(facts, code('aanvraag'), code('fase'));
const inProcedure = ({ code }: Asked): boolean => code('fase') === 'in-procedure';

/** What is asked of the means, and what is left of them. */
export const REQUESTED_RULES: Rules = {
  'middelen.aangevraagd': withDossiers((asked) => sumOfKnown(asked.of, plus(...wholeKeys('bedrag')), amounts(everyStage(asked.facts)))),
  'middelen.verschil': withDossiers(({ of }) => difference(of, [...plus(KEYS('te-besteden')), ...less(KEYS('aangevraagd'))])),
  'middelen.aangevraagd.totaal.aantal': withDossiers((asked) =>
    alsoCounted(sum(asked.of, plus(...wholeKeys('aantal'))), counted(everyStage(asked.facts), false)),
  ),
  'middelen.aangevraagd.totaal.zonder-bedrag': withDossiers((asked) =>
    alsoCounted(sum(asked.of, plus(...wholeKeys('zonder-bedrag'))), counted(everyStage(asked.facts), true)),
  ),
  'middelen.aangevraagd.{aanvraag}.{fase}.bedrag': withDossiers((asked) =>
    inProcedure(asked) ? sumOfKnown(asked.of, plus(...stageKeys(asked, 'bedrag')), amounts(oneStage(asked))) : amounts(oneStage(asked)),
  ),
  'middelen.aangevraagd.{aanvraag}.{fase}.aantal': withDossiers((asked) => {
    const those = counted(oneStage(asked), false);
    return inProcedure(asked) ? alsoCounted(sum(asked.of, plus(...stageKeys(asked, 'aantal'))), those) : those;
  }),
  'middelen.aangevraagd.{aanvraag}.{fase}.zonder-bedrag': withDossiers((asked) => {
    const those = counted(oneStage(asked), true);
    return inProcedure(asked) ? alsoCounted(sum(asked.of, plus(...stageKeys(asked, 'zonder-bedrag'))), those) : those;
  }),
};
