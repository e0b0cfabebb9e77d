import { ApiProperty } from '@nestjs/swagger';
import { type BudgetView, KANAAL_WORDS } from '@peildatum/budgets';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

/** The part of a budget that is paid through somebody. */
export class Kanaaldeel {
  @ApiProperty({ type: String, enum: Object.values(KANAAL_WORDS) })
  kanaal!: string;

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;
}

export const kanaaldeelOf = ({ channel, part }: BudgetView['channels'][number]): Kanaaldeel => ({
  kanaal: KANAAL_WORDS[channel],
  deel: genoemdBedragOf(part),
});
