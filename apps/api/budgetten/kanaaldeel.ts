import { type BudgetView, KANAAL_WORDS } from '@peildatum/budgets';
import { answer, nullable, of, oneOf } from '../answers/answer.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

/** The part of a budget that is paid through somebody. */
export class Kanaaldeel extends answer({
  kanaal: oneOf(Object.values(KANAAL_WORDS)),
  deel: nullable(of(GenoemdBedrag, 'Hoeveel; null: niet gepubliceerd.')),
}) {}

export const kanaaldeelOf = ({ channel, part }: BudgetView['channels'][number]): Kanaaldeel => ({
  kanaal: KANAAL_WORDS[channel],
  deel: part && genoemdBedragOf(part),
});
