import { type BudgetView, type StatedPart, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { type FigureKey, keysIn } from '@peildatum/figures';
import { ofCents } from '../exact.js';
import type { Facts } from '../facts.js';
import { addedUp, alsoCounted, type Behind, difference, given, less, type Making, type Part, plus, share, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';
import { amountOf } from './amounts.js';
import { behindPlans } from './counted-dossiers.js';
import { allAsked } from './requested.js';

const MEANS = keysIn('middelen');
const VWS = MEANS.in('vws');
const TABLES = { toezeggingen: 'commitments', 'landelijke-maatregelen': 'national-measures' } as const;

const behind = (code: string, ...aspects: readonly string[]): Behind => ({ model: 'budgetten', subjects: [code], aspects });
/** The table through VWS may have a date of its own. */
const behindLine = ({ facts }: Asked, { line }: Line): Behind => ({
  ...behind(TRANSFORMATION_MEANS, `vws-line:${line}`),
  until: facts.governance.dataDates.vws,
});
const cents = (part: StatedPart | null | undefined): bigint | null => (part == null ? null : ofCents(part.amount));
const meansIn = (budgets: readonly BudgetView[]): BudgetView | undefined => budgets.find(({ code }) => code === TRANSFORMATION_MEANS);

type Line = BudgetView['vwsLines'][number];
/** The lines at the date of their table. */
const linesOf = ({ vwsBudgets, budgets }: Facts): readonly Line[] => meansIn(vwsBudgets ?? budgets)?.vwsLines ?? [];
const lineOf = ({ facts, code }: Asked): Line | undefined => linesOf(facts).find(({ line }) => line === code('regel'));
const lineKeys = (lines: readonly Line[]): FigureKey[] => lines.map(({ line }) => VWS('regel', line));
const inTable = ({ facts, code }: Asked): Line[] =>
  linesOf(facts).filter(({ table }) => table === TABLES[code('vws-tabel') as keyof typeof TABLES]);
const fromOthers = (lines: readonly Line[]): Line[] => lines.filter(({ fromOtherEnvelope }) => fromOtherEnvelope !== null);

/** The part that goes through the insurers; of a budget that is not split, what does not go elsewhere. */
function toSpend({ facts, of }: Asked): Making | undefined {
  const budget = meansIn(facts.budgets);
  if (!budget) return undefined;
  const insurers = budget.channels.find(({ channel }) => channel === 'insurers');
  if (insurers) return insurers.part === null ? undefined : given(cents(insurers.part), [behind(budget.code, 'channels')]);
  if (budget.total === null || budget.elsewhere.unpublishedTransfers > 0) return undefined;
  const keys = keysIn('uitputting', budget.code);
  return difference(of, [...plus(keys('nu')), ...less(keys('via-vws'), keys('overgeheveld'), keys('vervallen'))]);
}

const channel =
  (which: 'insurers' | 'vws') =>
  ({ facts }: Asked): Making | undefined => {
    const found = meansIn(facts.budgets)?.channels.find((each) => each.channel === which);
    return found?.part ? given(cents(found.part), [behind(TRANSFORMATION_MEANS, 'channels')]) : undefined;
  };

/** What plans do with the means; of other budgets they take nothing. */
function byPlans(
  budget: BudgetView,
  slug: 'beschikbaar' | 'betaalbaar-en-betaald' | 'definitief-vrijgegeven',
  { facts, of }: Asked,
): Making {
  const kpis = budget.code === TRANSFORMATION_MEANS ? facts.kpis : [];
  const counted = amountOf(kpis, slug);
  const [what, parts] = [counted.counted?.what ?? '', counted.counted?.parts ?? []];
  const grants = slug === 'beschikbaar' ? budget.breakthroughs : [];
  if (grants.length === 0) return kpis.length === 0 ? counted : alsoCounted(sum(of, plus(MEANS('totaal', slug))), counted);
  const granted = grants.map(({ application, granted: amount }) => ({ code: application, value: ofCents(amount) }));
  return addedUp(`${what} en toekenningen`, [...parts, ...granted], [...counted.behind, behind(budget.code, 'grant:*')]);
}

function granted(budget: BudgetView, { facts }: Asked): Making {
  const plans = budget.code === TRANSFORMATION_MEANS ? facts.plans.filter(({ beschikkingen }) => beschikkingen.length > 0) : [];
  const parts = plans.flatMap(({ code, beschikkingen }) => beschikkingen.map((each) => ({ code, value: ofCents(each.granted.amount) })));
  return addedUp('beschikkingen', parts, plans.length === 0 ? [] : [behindPlans(plans, ['beschikking', 'qualifier'])]);
}

/** What of the budget is left: less what is approved and not released, and less what went elsewhere. */
function left(budget: BudgetView, { of }: Asked): Making {
  const keys = keysIn('uitputting', budget.code);
  const terms = [
    ...plus(keys('nu'), keys('vrijgegeven')),
    ...less(keys('goedgekeurd'), keys('via-vws'), keys('overgeheveld'), keys('vervallen')),
  ];
  const made = difference(of, terms);
  return budget.elsewhere.unpublishedTransfers > 0 ? { ...made, value: null } : made;
}

const viaVws = ({ vwsLines }: BudgetView): Part[] =>
  vwsLines.map(({ line, part, fromOtherEnvelope }) => ({
    code: line,
    value: ofCents(part.amount) - (fromOtherEnvelope === null ? 0n : ofCents(fromOtherEnvelope.part.amount)),
  }));

type Lines = Readonly<Record<string, (budget: BudgetView, asked: Asked) => Making | undefined>>;

const LINES: Lines = {
  oorspronkelijk: ({ code, established }) => given(cents(established), [behind(code, 'budget')]),
  nu: ({ code, total }) => given(cents(total), [behind(code, 'total')]),
  'daarvan-via-verzekeraars': (budget) => splitOf(budget, 'insurers'),
  'daarvan-via-vws': (budget) => splitOf(budget, 'vws'),
  'via-vws': (budget) => addedUp('regels via de VWS-begroting', viaVws(budget), [behind(budget.code, 'vws-line:*')]),
  overgeheveld: ({ code, transfers }) =>
    addedUp(
      'overhevelingen',
      transfers.map(({ purpose, part }) => ({ code: purpose, value: cents(part) })),
      [behind(code, 'transfer:*')],
    ),
  vervallen: ({ code, tranches }) =>
    addedUp(
      'jaartranches',
      tranches.map(({ year, lapsed, carriedIn }) => ({ code: String(year), value: ofCents(lapsed) - ofCents(carriedIn) })),
      [behind(code, 'tranche:*', 'lapse:*', 'carry:*')],
    ),
  gereserveerd: ({ code, reservations }) => {
    const standing = reservations.filter(({ released }) => !released);
    return addedUp(
      'reserveringen',
      standing.map(({ reservation, part }) => ({ code: reservation, value: cents(part) })),
      [behind(code, 'reservation:*')],
    );
  },
  aangevraagd: ({ code }, { facts, of }) => {
    if (code !== TRANSFORMATION_MEANS) return addedUp('aanvragen', [], []);
    return facts.toetsen.length === 0 ? allAsked(facts) : alsoCounted(sum(of, plus(MEANS('aangevraagd'))), allAsked(facts));
  },
  goedgekeurd: (budget, asked) => byPlans(budget, 'beschikbaar', asked),
  beschikt: granted,
  'betaalbaar-en-betaald': (budget, asked) => byPlans(budget, 'betaalbaar-en-betaald', asked),
  vrijgegeven: (budget, asked) => byPlans(budget, 'definitief-vrijgegeven', asked),
  over: left,
};

/** Shown where of one of the two no part was published. */
function splitOf({ code, channels }: BudgetView, which: 'insurers' | 'vws'): Making | undefined {
  const found = channels.find((each) => each.channel === which);
  return found && channels.some(({ part }) => part === null) ? given(cents(found.part), [behind(code, 'channels')]) : undefined;
}

const withLines =
  (rule: (asked: Asked) => Making | undefined) =>
  (asked: Asked): Making | undefined =>
    linesOf(asked.facts).length === 0 ? undefined : rule(asked);

const partOfBudget =
  (line: string) =>
  ({ code, facts, of }: Asked): Making | undefined => {
    const keys = keysIn('uitputting', code('budget'));
    return facts.budgets.some((budget) => budget.code === code('budget')) ? share(of, keys(line), keys('nu')) : undefined;
  };

/** Budgets, their lines through VWS and their uptake. */
export const BUDGET_RULES: Rules = {
  'middelen.te-besteden': toSpend,
  'middelen.budget.totaal': ({ facts }) => {
    const total = meansIn(facts.budgets)?.total;
    return total ? given(cents(total), [behind(TRANSFORMATION_MEANS, 'total')]) : undefined;
  },
  'middelen.budget.via-verzekeraars': channel('insurers'),
  'middelen.budget.via-vws': channel('vws'),
  'middelen.vws.totaal': withLines(({ of }) => sum(of, plus(...Object.keys(TABLES).map((table) => VWS(table, 'totaal'))))),
  'middelen.vws.uit-andere-enveloppen': withLines(({ facts, of }) =>
    sum(of, plus(...fromOthers(linesOf(facts)).map(({ line }) => VWS('regel', line, 'uit-andere-enveloppe')))),
  ),
  'middelen.vws.netto': withLines(({ of }) => sum(of, [...plus(VWS('totaal')), ...less(VWS('uit-andere-enveloppen'))])),
  'middelen.vws.{vws-tabel}.totaal': (asked) =>
    inTable(asked).length === 0 ? undefined : sum(asked.of, plus(...lineKeys(inTable(asked)))),
  'middelen.vws.regel.{regel}': (asked) => {
    const found = lineOf(asked);
    return found && given(cents(found.part), [behindLine(asked, found)]);
  },
  'middelen.vws.regel.{regel}.uit-andere-enveloppe': (asked) => {
    const found = lineOf(asked);
    return found?.fromOtherEnvelope ? given(cents(found.fromOtherEnvelope.part), [behindLine(asked, found)]) : undefined;
  },
  'uitputting.{budget}.aandeel-goedgekeurd': partOfBudget('goedgekeurd'),
  'uitputting.{budget}.aandeel-betaald': partOfBudget('betaalbaar-en-betaald'),
  'uitputting.{budget}.{regel-van-uitputting}': (asked) => {
    const budget = asked.facts.budgets.find(({ code }) => code === asked.code('budget'));
    return budget && LINES[asked.code('regel-van-uitputting')]?.(budget, asked);
  },
};
