import { type Estimate, type FrameworkSector, type FrameworkView, quarterName } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import { ofCents, ofDecimal } from '../exact.js';
import { type Behind, byRule, difference, differenceWith, given, highestOf, less, type Making, plus, share, type Term } from '../making.js';
import type { Asked, Rule, Rules } from '../rule.js';

/** Above so much growth of expensive medicines, percent (001 r. 2137-2138): an agreement, and no fact of the register. */
const THRESHOLDS: Readonly<Record<string, bigint>> = { 2023: 7_000_000n, 2024: 7_000_000n, 2025: 5_000_000n, 2026: 5_000_000n };

const yearOf = ({ code }: Asked): number => Number(code('jaar'));
const viewsOf = (asked: Asked): FrameworkView[] => asked.facts.frameworks.filter(({ year }) => year === yearOf(asked));
const viewOf = (asked: Asked, sector: string = asked.code('kadersector')): FrameworkView | undefined =>
  viewsOf(asked).find((view) => view.sector === sector);
const keysOf = (asked: Asked) => keysIn('kaders', asked.code('jaar'), asked.code('kadersector'));

const behind = ({ code }: Pick<FrameworkView, 'code'>, ...aspects: readonly string[]): Behind => ({
  model: 'kaders',
  subjects: [code],
  aspects,
});
/** Of what is told on the figures of each quarter the newest counts. */
const newest = ({ code }: Pick<FrameworkView, 'code'>, what: 'estimate' | 'medicines'): Behind => ({
  model: 'kaders',
  subjects: [code],
  aspects: [`${what}:*`],
  asOne: true,
});
const figuresOf = ({ figures }: Pick<Estimate, 'figures'>): string => quarterName(figures);
const told = (what: string, estimate: Estimate): string => `${what}:${aspectOf(estimate)}`;
const aspectOf = ({ figures: { year, quarter } }: Pick<Estimate, 'figures'>): string => `${year}-${quarter}`;

/** Only of the MSZ in 2023 the costs of covid are left out (000 r. 466-472). */
const leavesOutCovid = (sector: FrameworkSector, year: number): boolean => sector === 'msz' && year === 2023;

/** Expenditure and fund, less the kader: what the difference is made of before covid. */
const beforeCovid = (asked: Asked, view: FrameworkView): Term[] => {
  const keys = keysOf(asked);
  return [...plus(keys('uitgaven'), ...(view.account.fund ? [keys('fonds')] : [])), ...less(keys('kader'))];
};

const exactly = (asked: Asked, terms: readonly Term[]): bigint | null => {
  const { value } = difference(asked.of, terms);
  return typeof value === 'bigint' ? value : null;
};

type Line = (asked: Asked, view: FrameworkView) => Making;

const LINES: Readonly<Record<string, Line>> = {
  uitgaven: (_, view) => given(view.estimate && ofCents(view.estimate.amount), [newest(view, 'estimate')]),
  kader: (_, view) =>
    given(view.reported && ofCents(view.reported.stated), [behind(view, `series:${view.reported?.series ?? 'rapportage'}`)]),
  fonds: (_, view) => given(view.account.fund && ofCents(view.account.fund.amount), [behind(view, 'fund')]),
  verschil: (asked, view) => {
    const covid = leavesOutCovid(view.sector, view.year) ? less(keysOf(asked)('covid')) : [];
    return difference(asked.of, [...beforeCovid(asked, view), ...covid]);
  },
  correctie: (asked, view) => (view.sector === 'msz' && view.estimate !== null ? correction(asked, view) : given(null, [])),
  resterend: (asked, view) => {
    const keys = keysOf(asked);
    return difference(asked.of, [...plus(keys('verschil')), ...(view.sector === 'msz' ? less(keys('correctie')) : [])]);
  },
};

const CORRECTION =
  'de helft van (groei − drempel) van de grondslag, alleen als de MSZ boven haar kader uitkomt en de groei van dure geneesmiddelen boven de drempel ligt; anders nul';

/** Half of the growth above the threshold, of its base; nothing while either condition fails (001 r. 2137-2139). */
function correction(asked: Asked, view: FrameworkView): Making {
  const keys = keysIn('kaders', asked.code('jaar'));
  const terms = [...plus(keys('msz', 'verschil')), ...plus(keys('geneesmiddelen', 'groei')), ...less(keys('geneesmiddelen', 'drempel'))];
  const reported = view.history.findLast(({ fact }) => fact.type === 'MedicineGrowthReported')?.fact;
  const base = reported?.type === 'MedicineGrowthReported' ? reported.data.base : null;
  const over = asked.of(keys('msz', 'verschil'))?.value ?? null;
  const atMost = exactly(asked, beforeCovid(asked, view));
  const growth = view.account.growth?.value == null ? null : ofDecimal(view.account.growth.value);
  const threshold = THRESHOLDS[view.year] ?? null;
  const notOver = (typeof over === 'bigint' && over <= 0n) || (atMost !== null && atMost <= 0n);
  const tooLittle = growth !== null && threshold !== null && growth <= threshold;
  const facts = [newest(view, 'medicines')];
  if (notOver || tooLittle) return byRule(0n, CORRECTION, terms, facts);
  if (typeof over !== 'bigint' || growth === null || threshold === null || base === null) return byRule(null, CORRECTION, terms, facts);
  const half = ((growth - threshold) * BigInt(base) * 2n + 200_000_000n) / 400_000_000n;
  return byRule(half * 10_000n, CORRECTION, terms, facts);
}

/** A line of a sector of which nothing holds is unknown. */
const line =
  (make: Line): Rule =>
  (asked) => {
    const view = viewOf(asked);
    if (view) return make(asked, view);
    return viewsOf(asked).length > 0 ? given(null, []) : undefined;
  };

const estimateOn = ({ estimates }: FrameworkView, quarter: string): Estimate | undefined =>
  estimates.find((estimate) => figuresOf(estimate) === quarter);

function estimated(asked: Asked): Making | undefined {
  const view = viewOf(asked);
  const estimate = view && estimateOn(view, asked.code('kwartaal'));
  return view && estimate && given(ofCents(estimate.amount), [behind(view, told('estimate', estimate))]);
}

/** Less the estimate on the figures before it. */
function restated(asked: Asked): Making | undefined {
  const estimates = viewOf(asked)?.estimates ?? [];
  const at = estimates.findIndex((estimate) => figuresOf(estimate) === asked.code('kwartaal'));
  const [before, now] = [estimates[at - 1], estimates[at]];
  if (!before || !now) return undefined;
  const keys = keysOf(asked).in('raming');
  return difference(asked.of, [...plus(keys(figuresOf(now))), ...less(keys(figuresOf(before)))]);
}

/** What the printed difference leaves out, where the costs themselves were not published. */
function impliedCovid(asked: Asked): Making | undefined {
  const view = viewOf(asked);
  const printed = view?.estimate?.printed.difference;
  if (!view || !leavesOutCovid(view.sector, view.year)) return undefined;
  const terms = beforeCovid(asked, view);
  const facts = [behind(view, 'covid'), newest(view, 'estimate')];
  if (printed == null || exactly(asked, terms) === null || view.account.covid?.value != null)
    return byRule(null, 'uitgaven en fonds min kader, min het gedrukte verschil', terms, facts);
  const difference = { what: 'het verschil zoals het gedrukt staat', value: ofCents(printed), sign: -1 } as const;
  return differenceWith(asked.of, terms, [difference], facts);
}

/** Financiële kaders: exact to the cent here; a report rounds last. */
export const FRAMEWORK_RULES: Rules = {
  'kaders.{jaar}.kwartalen': (asked) => {
    const made = viewsOf(asked).flatMap(({ code, estimate }) => (estimate ? [{ code, estimate }] : []));
    if (made.length === 0) return undefined;
    const quarters = made.map(({ code, estimate: { figures } }) => ({
      code,
      value: BigInt((figures.year - yearOf(asked)) * 4 + figures.quarter) * 1_000_000n,
    }));
    return highestOf('ramingen', quarters, [
      { model: 'kaders', subjects: made.map(({ code }) => code), aspects: ['estimate:*'], asOne: true },
    ]);
  },
  'kaders.{jaar}.label': (asked) => {
    const labels = viewsOf(asked).flatMap((view) => (view.estimate ? [{ view, label: view.estimate.label }] : []));
    const [first] = labels;
    return first && given([...new Set(labels.map(({ label }) => label))].join('; '), [newest(first.view, 'estimate')]);
  },
  'kaders.{jaar}.geneesmiddelen.groei': (asked) => {
    const view = viewOf(asked, 'msz');
    const growth = view?.account.growth;
    return view && growth ? given(growth.value === null ? null : ofDecimal(growth.value), [newest(view, 'medicines')]) : undefined;
  },
  'kaders.{jaar}.geneesmiddelen.drempel': (asked) =>
    viewOf(asked, 'msz') &&
    given(THRESHOLDS[yearOf(asked)] ?? null, [], 'afgesproken in het akkoord (001 r. 2137-2138), en geen feit van het register'),
  'kaders.{jaar}.{kadersector}.{kaderregel}': (asked) => line(LINES[asked.code('kaderregel')] ?? (() => given(null, [])))(asked),
  'kaders.{jaar}.{kadersector}.balanspost': line((_, view) => {
    const balance = view.estimate?.balanceItem ?? null;
    return given(balance === null ? null : ofDecimal(balance), [newest(view, 'estimate')]);
  }),
  'kaders.{jaar}.{kadersector}.benut': line((asked) => share(asked.of, keysOf(asked)('uitgaven'), keysOf(asked)('kader'))),
  'kaders.{jaar}.{kadersector}.covid': line((_, view) =>
    given(view.account.covid?.value == null ? null : ofCents(view.account.covid.value), [behind(view, 'covid')]),
  ),
  'kaders.{jaar}.{kadersector}.covid-impliciet': impliedCovid,
  'kaders.{jaar}.{kadersector}.raming.{kwartaal}': estimated,
  'kaders.{jaar}.{kadersector}.herziening.{kwartaal}': restated,
};
