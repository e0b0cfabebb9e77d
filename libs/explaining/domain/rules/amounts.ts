import { type FigureKey, keysIn, word } from '@peildatum/figures';
import type { Amounts } from '@peildatum/plans';
import { ofCents } from '../exact.js';
import type { CountedKpi, Facts } from '../facts.js';
import { addedUp, alsoCounted, type Behind, count, type Making, plus, share, sum } from '../making.js';
import { type Asked, type Rules, UNKNOWN } from '../rule.js';
import { behindPlans, countPlans, type Plan } from './counted-dossiers.js';

const KEYS = keysIn('middelen');
const DIVIDED = KEYS.in('verdeling');

/** The amounts of report-model 8.1 by the last part of their keys. */
const AMOUNTS = {
  beschikbaar: 'available',
  verwacht: 'expected',
  'betaalbaar-en-betaald': 'payable',
  raming: 'estimate',
  'definitief-vrijgegeven': 'released',
  'nog-vrij-te-geven': 'toRelease',
  'mogelijk-nog-vrij-te-geven': 'possiblyToRelease',
} as const satisfies Readonly<Record<string, keyof Amounts>>;
type AmountSlug = keyof typeof AMOUNTS;

/** Each euro that is available is in one of these. */
const PARTS = ['verwacht', 'betaalbaar-en-betaald', 'definitief-vrijgegeven', 'nog-vrij-te-geven', 'mogelijk-nog-vrij-te-geven'] as const;

const partOf = (sector: string | null): string => (sector === null ? UNKNOWN : word(sector));
const behindKpis = (kpis: readonly CountedKpi[]): Behind => ({
  model: 'kpis',
  subjects: kpis.map(({ code }) => code),
  aspects: ['terms', 'expected', 'outcome', 'payment', 'released'],
});

/** One of the amounts of KPIs. */
export const amountOf = (kpis: readonly CountedKpi[], slug: AmountSlug): Making =>
  addedUp(
    'KPI’s',
    kpis.map(({ code, amounts }) => ({ code, value: ofCents(amounts[AMOUNTS[slug]]) })),
    [behindKpis(kpis)],
  );

const kpisOf = ({ kpis }: Facts, sector: string): CountedKpi[] => kpis.filter((kpi) => partOf(kpi.sector) === sector);
const sectorsOf = ({ kpis }: Facts): string[] => [...new Set(kpis.map(({ sector }) => partOf(sector)))].sort();

/** Available and estimated are sums of the others; those are counted at the KPIs. */
function amountsIn({ facts, of, code }: Asked, scope: string, kpis: readonly CountedKpi[]): Making | undefined {
  if (kpis.length === 0) return undefined;
  const slug = code('bedrag') as AmountSlug;
  const counted = amountOf(kpis, slug);
  if (slug === 'beschikbaar') return alsoCounted(sum(of, plus(...PARTS.map((part) => KEYS(scope, part)))), counted);
  if (slug === 'raming') return alsoCounted(sum(of, plus(KEYS(scope, 'verwacht'), KEYS(scope, 'betaalbaar-en-betaald'))), counted);
  return scope === 'totaal' ? alsoCounted(sum(of, plus(...sectorsOf(facts).map((sector) => KEYS(sector, slug)))), counted) : counted;
}

/** What plans were approved for, in one sector or in all. */
interface Approved {
  readonly plan: Plan;
  readonly sector: string;
  readonly amount: bigint;
}

const approvedIn = ({ plans }: Facts): Approved[] =>
  plans.flatMap((plan) =>
    plan.status === 'approved'
      ? (plan.terms?.amounts ?? []).map(({ sector, amount }) => ({ plan, sector: partOf(sector), amount: ofCents(amount) }))
      : [],
  );

function divided({ facts, code }: Asked): Approved[] {
  return approvedIn(facts).filter(({ sector }) => sector === code('sector'));
}

const bySector = (facts: Facts): string[] => [...new Set(approvedIn(facts).map(({ sector }) => sector))].sort();

const behindApproved = (approved: readonly Approved[]): Behind[] => [
  behindPlans([...new Set(approved.map(({ plan }) => plan))], ['terms', 'status'], 'approved'),
];

const divisionKeys = ({ facts }: Asked, what: string): FigureKey[] => bySector(facts).map((sector) => DIVIDED(sector, what));

/** Amounts of KPIs, and how what was approved is divided. */
export const AMOUNT_RULES: Rules = {
  'middelen.totaal.kpis': ({ facts, of }) =>
    facts.kpis.length === 0
      ? undefined
      : alsoCounted(
          sum(of, plus(...sectorsOf(facts).map((sector) => KEYS(sector, 'kpis')))),
          count(
            'KPI’s',
            facts.kpis.map(({ code }) => code),
            [behindKpis(facts.kpis)],
          ),
        ),
  'middelen.totaal.{bedrag}': (asked) => amountsIn(asked, 'totaal', asked.facts.kpis),
  'middelen.{sector}.kpis': ({ facts, code }) => {
    const kpis = kpisOf(facts, code('sector'));
    return kpis.length === 0
      ? undefined
      : count(
          'KPI’s',
          kpis.map((kpi) => kpi.code),
          [behindKpis(kpis)],
        );
  },
  'middelen.{sector}.{bedrag}': (asked) => amountsIn(asked, asked.code('sector'), kpisOf(asked.facts, asked.code('sector'))),
  'middelen.verdeling.totaal.bedrag': (asked) =>
    approvedIn(asked.facts).length === 0 ? undefined : sum(asked.of, plus(...divisionKeys(asked, 'bedrag'))),
  'middelen.verdeling.totaal.aandeel': (asked) =>
    approvedIn(asked.facts).length === 0 ? undefined : sum(asked.of, plus(...divisionKeys(asked, 'aandeel'))),
  'middelen.verdeling.{sector}.plannen': (asked) => {
    const plans = [...new Set(divided(asked).map(({ plan }) => plan))];
    return plans.length === 0 ? undefined : countPlans(plans, ['terms', 'status'], 'approved');
  },
  'middelen.verdeling.{sector}.bedrag': (asked) => {
    const approved = divided(asked);
    if (approved.length === 0) return undefined;
    const parts = approved.map(({ plan, amount }) => ({ code: plan.code, value: amount }));
    return addedUp('transformatieplannen', parts, behindApproved(approved));
  },
  'middelen.verdeling.{sector}.aandeel': (asked) =>
    divided(asked).length === 0 ? undefined : share(asked.of, DIVIDED(asked.code('sector'), 'bedrag'), DIVIDED('totaal', 'bedrag')),
};
