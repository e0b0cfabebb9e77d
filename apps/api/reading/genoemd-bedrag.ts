import { ApiProperty } from '@nestjs/swagger';
import { euroOf } from '@peildatum/kernel';
import type { StatedAmount } from '@peildatum/plans';
import { Bedrag } from './bedrag.js';

const WORDS: Readonly<Record<StatedAmount['bound'], string>> = {
  exact: 'precies',
  'at-least': 'ruim',
  'at-most': 'bijna',
  about: 'circa',
};

/** An amount as a source states it: "ruim" is a lower bound, "bijna" an upper bound, "circa" neither. */
export class GenoemdBedrag {
  @Bedrag('Het bedrag in euro.')
  bedrag!: string;

  @ApiProperty({
    type: String,
    enum: Object.values(WORDS),
    description: 'Hoe precies het is: ruim is ten minste, bijna ten hoogste, circa geen van beide.',
  })
  aanduiding!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De woorden van de bron.', example: 'ruim 1,3 miljard' })
  tekst!: string | null;
}

export const genoemdBedragOf = ({ amount, bound, text }: StatedAmount): GenoemdBedrag => ({
  bedrag: euroOf(amount),
  aanduiding: WORDS[bound],
  tekst: text,
});
