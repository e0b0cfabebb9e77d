import { keysIn } from '@peildatum/figures';
import { type Cents, compareCents, euroOf, NO_CENTS, type ShapeOf, sumOf } from '@peildatum/kernel';
import type { PlanStanding } from '@peildatum/plans';
import { groundsOf, groupBy } from '../counting.js';
import { Euros, grounds } from '../figures.js';
import { sharePercent, sumOfShares } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { count, list, object, sleutels, text } from '../shapes.js';
import { UNKNOWN, valueWord } from '../values.js';

/** Plans with an amount in the sector; one may have amounts in several. The share is in percent, with one decimal: `16.2`. */
const DivisionPart = object({
  sector: text(),
  plannen: count(),
  ...grounds,
  bedrag: Euros,
  aandeel: text(),
  ...sleutels('plannen', 'bedrag', 'aandeel'),
});
type DivisionPart = ShapeOf<typeof DivisionPart>;

/** Report-model 8.4: the approved plans over sectors and domains. */
export const Division = object({
  /** The largest first; what no source names the sector of comes last. */
  delen: list(DivisionPart),
  totaal: Euros,
  /** Of the shares as printed. */
  somAandelen: text(),
  /** How the shares were rounded. */
  afronding: text(),
  ...sleutels('totaal', 'somAandelen'),
});
export type Division = ShapeOf<typeof Division>;

interface Part {
  readonly sector: string | null;
  readonly amount: Cents;
  readonly plan: PlanStanding;
}

const ROUNDING = 'Elk aandeel is apart afgerond op één decimaal (een half naar boven); de som van de aandelen kan van 100,0% afwijken.';

const KEYS = keysIn('middelen', 'verdeling');

/** Null: no amount was approved. */
export function composeDivision({ plans }: Pick<ReportInput, 'plans'>): Division | null {
  const parts = plans.flatMap((plan): Part[] =>
    plan.status === 'approved' ? (plan.terms?.amounts ?? []).map(({ sector, amount }) => ({ sector, amount, plan })) : [],
  );
  const whole = amountOf(parts);
  if (whole === NO_CENTS) return null;
  const sectors = [...groupBy(parts, ({ sector }) => sector)].map(([sector, those]) => ({ sector, those, amount: amountOf(those) }));
  const delen = sectors.sort(largestFirst).map(({ sector, those, amount }): DivisionPart => {
    const keys = KEYS.in(valueWord(sector));
    const there = [...new Set(those.map(({ plan }) => plan))];
    return {
      sector: sector ?? UNKNOWN,
      plannen: there.length,
      ...groundsOf(there),
      bedrag: euroOf(amount),
      aandeel: sharePercent(amount, whole) as string,
      sleutels: { plannen: keys('plannen'), bedrag: keys('bedrag'), aandeel: keys('aandeel') },
    };
  });
  return {
    delen,
    totaal: euroOf(whole),
    somAandelen: sumOfShares(delen.map(({ aandeel }) => aandeel)),
    afronding: ROUNDING,
    sleutels: { totaal: KEYS('totaal', 'bedrag'), somAandelen: KEYS('totaal', 'aandeel') },
  };
}

const amountOf = (parts: readonly Part[]): Cents => sumOf(parts.map(({ amount }) => amount));

type Sized = { readonly sector: string | null; readonly amount: Cents };

function largestFirst(a: Sized, b: Sized): number {
  if (a.sector === null || b.sector === null) return a.sector === null ? 1 : -1;
  return compareCents(b.amount, a.amount) || (a.sector < b.sector ? -1 : 1);
}
