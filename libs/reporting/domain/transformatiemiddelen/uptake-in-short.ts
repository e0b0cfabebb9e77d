import { claimsOf, NO_CLAIMS, type StatedPart, TRANSFORMATION_MEANS, type Uptake, uptakeOf } from '@peildatum/budgets';
import { type Cents, NO_CENTS, type ShapeOf } from '@peildatum/kernel';
import { addressOf } from '../counting.js';
import { uptakeAt } from '../lists.js';
import { statedEuros } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { list, object, text, uitleg } from '../shapes.js';
import { StatedItem } from './budget-decisions.js';

/** The uptake of a budget in short; sectors, months and the projection stand in the list at `uitleg`. */
export const UptakeInShort = object({ code: text(), titel: text(), regels: list(StatedItem), ...uitleg });
export type UptakeInShort = ShapeOf<typeof UptakeInShort>;

/** Plans draw on the transformation means alone. */
export const composeUptake = (input: ReportInput): UptakeInShort[] =>
  input.budgets.map((budget) => {
    const claims = budget.code === TRANSFORMATION_MEANS ? claimsOf(input) : NO_CLAIMS;
    return {
      code: budget.code,
      titel: budget.title,
      regels: linesOf(uptakeOf(budget, claims, input.clocks.geldigOp)),
      uitleg: addressOf(uptakeAt(budget.code, input.clocks)),
    };
  });

const linesOf = (uptake: Uptake): StatedItem[] => [
  item('Oorspronkelijk budget', uptake.original),
  item('Budget zoals het nu is', uptake.revised),
  ...uptake.split
    .filter(() => uptake.split.some(({ part }) => part === null))
    .map(({ channel, part }) => item(CHANNEL_WORDS[channel], part)),
  item('Via VWS', exactly(uptake.viaVws)),
  item('Overgeheveld naar een ander doel', atLeast(uptake.transferred, uptake.unpublishedTransfers)),
  item('Vervallen', exactly(uptake.lapsed)),
  item('Gereserveerd', atLeast(uptake.reserved.amount, uptake.reserved.unpublished)),
  item('Aangevraagd', atLeast(uptake.requested.amount, uptake.requested.withoutAmount)),
  item('Goedgekeurd', exactly(uptake.approved)),
  item('Beschikt', uptake.beschikt),
  item('Betaalbaar en betaald', exactly(uptake.paid)),
  item('Vrijgegeven', exactly(uptake.released)),
  item('Over', uptake.left && exactly(uptake.left)),
];

/** Where of one of the two no part was published, the line says which. */
const CHANNEL_WORDS = { insurers: 'Daarvan via de zorgverzekeraars', vws: 'Daarvan via VWS' } as const;

const item = (omschrijving: string, part: StatedPart | null): StatedItem => ({ omschrijving, bedrag: part && statedEuros(part) });

const exactly = (amount: Cents): StatedPart => ({ amount, bound: 'exact', text: null });

/** With parts whose amount is not known it is more than what is known; of such alone nothing is known. */
function atLeast(amount: Cents, unknown: number): StatedPart | null {
  if (unknown === 0) return exactly(amount);
  return amount === NO_CENTS ? null : { amount, bound: 'at-least', text: null };
}
