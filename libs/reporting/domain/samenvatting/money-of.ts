import { TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import { type Decimal, toCents } from '@peildatum/kernel';
import type { Euros } from '../figures.js';
import { type StatedEuros, sharePercent } from '../money.js';
import type { Transformatiemiddelen } from '../transformatiemiddelen/transformatiemiddelen.js';
import type { Money, MoneyPart } from './samenvatting.js';

/** What there is, what was approved and what was paid, as the uptake of the budget has it. Null: there is no such budget. */
export function moneyOf({ uitputting }: Pick<Transformatiemiddelen, 'uitputting'>): Money | null {
  const found = uitputting.find(({ code }) => code === TRANSFORMATION_MEANS);
  if (found === undefined) return null;
  const keys = keysIn('uitputting', found.code);
  const line = (slug: string): StatedEuros | null => found.regels.find(({ sleutels }) => sleutels.bedrag === keys(slug))?.bedrag ?? null;
  const whole = line('nu');
  const part = (slug: string, share: string): MoneyPart => ({
    bedrag: line(slug),
    aandeel: shareOf(line(slug), whole),
    sleutels: { bedrag: keys(slug), aandeel: keys(share) },
  });
  return {
    budget: found.titel,
    begroot: { bedrag: whole, sleutels: { bedrag: keys('nu') } },
    goedgekeurd: part('goedgekeurd', 'aandeel-goedgekeurd'),
    betaald: part('betaalbaar-en-betaald', 'aandeel-betaald'),
    uitleg: found.uitleg,
  };
}

const shareOf = (part: StatedEuros | null, whole: StatedEuros | null): Decimal | null =>
  part && whole && (sharePercent(centsOf(part.bedrag), centsOf(whole.bedrag)) as Decimal | null);

const centsOf = (amount: Euros) => toCents(BigInt(amount.replace('.', '')));
