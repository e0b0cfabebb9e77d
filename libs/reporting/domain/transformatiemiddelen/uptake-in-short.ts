import { claimsOf, NO_CLAIMS, type StatedPart, TRANSFORMATION_MEANS, type Uptake, uptakeOf } from '@peildatum/budgets';
import { type FigureKey, type Keys, keysIn } from '@peildatum/figures';
import { type Cents, NO_CENTS, type ShapeOf } from '@peildatum/kernel';
import { addressOf } from '../counting.js';
import { uptakeAt } from '../lists.js';
import { StatedEuros, statedEuros } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { list, nullable, object, sleutels, text, uitleg } from '../shapes.js';

const Line = object({
  omschrijving: text(),
  /** Null when it was not published. */
  bedrag: nullable(StatedEuros),
  ...sleutels('bedrag'),
});
type Line = ShapeOf<typeof Line>;

/** The uptake of a budget in short; sectors, months and the projection stand in the list at `uitleg`. */
export const UptakeInShort = object({ code: text(), titel: text(), regels: list(Line), ...uitleg });
export type UptakeInShort = ShapeOf<typeof UptakeInShort>;

/** Plans draw on the transformation means alone. */
export const composeUptake = (input: ReportInput): UptakeInShort[] =>
  input.budgets.map((budget) => {
    const claims = budget.code === TRANSFORMATION_MEANS ? claimsOf(input) : NO_CLAIMS;
    return {
      code: budget.code,
      titel: budget.title,
      regels: linesOf(keysIn('uitputting', budget.code), uptakeOf(budget, claims, input.clocks.geldigOp)),
      uitleg: addressOf(uptakeAt(budget.code, input.clocks)),
    };
  });

const linesOf = (keys: Keys, uptake: Uptake): Line[] => [
  item(keys('oorspronkelijk'), 'Oorspronkelijk budget', uptake.original),
  item(keys('nu'), 'Budget zoals het nu is', uptake.revised),
  ...uptake.split
    .filter(() => uptake.split.some(({ part }) => part === null))
    .map(({ channel, part }) => item(keys(CHANNELS[channel].code), CHANNELS[channel].words, part)),
  item(keys('via-vws'), 'Via VWS', exactly(uptake.viaVws)),
  item(keys('overgeheveld'), 'Overgeheveld naar een ander doel', atLeast(uptake.transferred, uptake.unpublishedTransfers)),
  item(keys('vervallen'), 'Vervallen', exactly(uptake.lapsed)),
  item(keys('gereserveerd'), 'Gereserveerd', atLeast(uptake.reserved.amount, uptake.reserved.unpublished)),
  item(keys('aangevraagd'), 'Aangevraagd', atLeast(uptake.requested.amount, uptake.requested.withoutAmount)),
  item(keys('goedgekeurd'), 'Goedgekeurd', exactly(uptake.approved)),
  item(keys('beschikt'), 'Beschikt', uptake.beschikt),
  item(keys('betaalbaar-en-betaald'), 'Betaalbaar en betaald', exactly(uptake.paid)),
  item(keys('vrijgegeven'), 'Vrijgegeven', exactly(uptake.released)),
  item(keys('over'), 'Over', uptake.left && exactly(uptake.left)),
];

/** Where of one of the two no part was published, the line says which. */
const CHANNELS = {
  insurers: { code: 'daarvan-via-verzekeraars', words: 'Daarvan via de zorgverzekeraars' },
  vws: { code: 'daarvan-via-vws', words: 'Daarvan via VWS' },
} as const;

const item = (key: FigureKey, omschrijving: string, part: StatedPart | null): Line => ({
  omschrijving,
  bedrag: part && statedEuros(part),
  sleutels: { bedrag: key },
});

const exactly = (amount: Cents): StatedPart => ({ amount, bound: 'exact', text: null });

/** With parts whose amount is not known it is more than what is known; of such alone nothing is known. */
function atLeast(amount: Cents, unknown: number): StatedPart | null {
  if (unknown === 0) return exactly(amount);
  return amount === NO_CENTS ? null : { amount, bound: 'at-least', text: null };
}
