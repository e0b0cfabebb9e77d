import { type Cents, compareCents, type Decimal, minus, NO_CENTS, ofMillionths, sumOf } from '@peildatum/kernel';
import type { FrameworkSector } from './framework.events.js';
import { leavesOutCovid } from './framework.rules.js';
import type { Estimate, FrameworkAccount, FrameworkSeries, Known } from './framework.shape.js';
import { known, knownOr, made, unknown } from './known.js';
import { type Medicines, medicinesCorrectionOf, thresholdOf } from './medicines-correction.js';

/** What stands of a sector and budget year, for its account. */
export interface AccountOf {
  readonly sector: FrameworkSector;
  readonly year: number;
  readonly reported: Pick<FrameworkSeries, 'stated'> | null;
  readonly estimate: Pick<Estimate, 'amount' | 'printed'> | null;
  readonly fund: FrameworkAccount['fund'];
  /** Null: not published. */
  readonly covid: Cents | null;
  /** Null: not published. */
  readonly medicines: Medicines | null;
}

/** The column of one sector in the table of one year (000 r. 451-472): exact to the cent, and rounded by nobody here but for `used`. */
export function accountOf({ sector, year, reported, estimate, fund, covid: published, medicines }: AccountOf): FrameworkAccount {
  const framework = knownOr(reported?.stated, 'no-framework');
  const expenditure = knownOr(estimate?.amount, 'no-estimate');
  const covid = leavesOutCovid(sector, year) ? knownOr(published, 'covid-not-published') : null;
  const beforeCovid = made(expenditure, (spent) =>
    made(framework, (agreed) => known(minus(sumOf([spent, fund?.amount ?? NO_CENTS]), agreed))),
  );
  const difference = covid === null ? beforeCovid : made(beforeCovid, (over) => made(covid, (costs) => known(minus(over, costs))));
  const correction = sector === 'msz' ? medicinesCorrectionOf({ year, difference, atMost: beforeCovid, medicines }) : null;
  return {
    framework,
    expenditure,
    fund,
    covid,
    difference,
    correction,
    threshold: sector === 'msz' ? thresholdOf(year) : null,
    growth: sector === 'msz' ? knownOr(medicines?.growth, 'growth-not-published') : null,
    remaining: correction === null ? difference : made(difference, (over) => made(correction, (off) => known(minus(over, off)))),
    impliedCovid: covid?.why === 'covid-not-published' ? impliedCovid(beforeCovid, estimate?.printed.difference ?? null) : null,
    used: made(expenditure, (spent) => made(framework, (agreed) => usedOf(spent, agreed))),
  };
}

/** What the difference as it is printed leaves out. */
const impliedCovid = ({ value }: Known<Cents>, printed: Cents | null): Cents | null =>
  value === null || printed === null ? null : minus(value, printed);

/** Percent with one decimal, half away from zero; of a kader of nothing there is none. */
function usedOf(spent: Cents, agreed: Cents): Known<Decimal> {
  if (compareCents(agreed, NO_CENTS) === 0) return unknown('no-framework');
  const tenths = (BigInt(spent) * 2_000n + BigInt(agreed)) / (BigInt(agreed) * 2n);
  return known(ofMillionths(tenths * 100_000n));
}
