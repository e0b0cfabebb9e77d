import { BOUND_WORDS, euroOf } from '@peildatum/kernel';
import type { StatedAmount } from '@peildatum/plans';
import { answer, nullable, oneOf, text } from '../answers/answer.js';
import { bedrag } from './bedrag.js';

/** An amount as a source states it: "ruim" is a lower bound, "bijna" an upper bound, "circa" neither. */
export class GenoemdBedrag extends answer({
  bedrag: bedrag('Het bedrag in euro.'),
  aanduiding: oneOf(Object.values(BOUND_WORDS), 'Hoe precies het is: ruim is ten minste, bijna ten hoogste, circa geen van beide.'),
  tekst: nullable(text('De woorden van de bron.', { example: 'ruim 1,3 miljard' })),
}) {}

export const genoemdBedragOf = ({ amount, bound, text }: StatedAmount): GenoemdBedrag => ({
  bedrag: euroOf(amount),
  aanduiding: BOUND_WORDS[bound],
  tekst: text,
});
