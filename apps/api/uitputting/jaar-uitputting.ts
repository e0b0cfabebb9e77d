import { ApiProperty } from '@nestjs/swagger';
import type { Uptake } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

export class PlafondUitputting {
  @ApiProperty({ type: GenoemdBedrag })
  plafond!: GenoemdBedrag;

  @Bedrag('Wat is toegekend, in euro.')
  toegekend!: string;

  @Bedrag('Wat resteert, in euro.')
  resteert!: string;
}

/** Of doorbraakmiddelen: a year against its own ceiling. */
export class JaarUitputting extends PlafondUitputting {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Het jaar.', example: 2027 })
  jaar!: number;

  @ApiProperty({ type: PlafondUitputting, nullable: true, description: 'Het deel daarvan voor het sociaal domein.' })
  sociaalDomein!: PlafondUitputting | null;
}

type Year = Uptake['years'][number];

const plafondOf = ({ ceiling, granted, left }: Pick<Year, 'ceiling' | 'granted' | 'left'>): PlafondUitputting => ({
  plafond: genoemdBedragOf(ceiling),
  toegekend: euroOf(granted),
  resteert: euroOf(left),
});

export const jaarUitputtingOf = (year: Year): JaarUitputting => ({
  jaar: year.year,
  ...plafondOf(year),
  sociaalDomein: year.socialDomain && plafondOf(year.socialDomain),
});
