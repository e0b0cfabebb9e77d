import { ApiProperty } from '@nestjs/swagger';
import { AANVRAGER_WORDS, type BudgetView, DOEL_WORDS } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

type Ceiling = BudgetView['ceilings'][number];
type Breakthrough = BudgetView['breakthroughs'][number];

export class Doorbraakplafond {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Het jaar.', example: 2027 })
  jaar!: number;

  @ApiProperty({ type: GenoemdBedrag })
  plafond!: GenoemdBedrag;

  @ApiProperty({ type: GenoemdBedrag, nullable: true, description: 'Het deel daarvan voor het sociaal domein.' })
  sociaalDomein!: GenoemdBedrag | null;
}

export class Aanvrager {
  @ApiProperty({ type: String })
  naam!: string;

  @ApiProperty({ type: String, enum: Object.values(AANVRAGER_WORDS) })
  soort!: string;
}

export class Doorbraaktoekenning {
  @ApiProperty({ type: String, description: 'De naam van de aanvraag.' })
  aanvraag!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Van welk jaar.' })
  jaar!: number;

  @Bedrag('Het bedrag in euro.')
  bedrag!: string;

  @ApiProperty({ type: String, enum: Object.values(DOEL_WORDS), description: 'Waarvoor.' })
  doel!: string;

  @ApiProperty({ type: [Aanvrager] })
  aanvragers!: Aanvrager[];

  @ApiProperty({ type: String, format: 'date', description: 'Wanneer de NZa haar toetste aan het plafond van het jaar.' })
  getoetstOp!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer.' })
  toegekendOp!: string;
}

export const doorbraakplafondOf = ({ year, ceiling, socialDomain }: Ceiling): Doorbraakplafond => ({
  jaar: year,
  plafond: genoemdBedragOf(ceiling),
  sociaalDomein: socialDomain && genoemdBedragOf(socialDomain),
});

export const doorbraaktoekenningOf = (granted: Breakthrough): Doorbraaktoekenning => ({
  aanvraag: granted.application,
  jaar: granted.year,
  bedrag: euroOf(granted.granted),
  doel: DOEL_WORDS[granted.purpose],
  aanvragers: granted.applicants.map(({ name, kind }) => ({ naam: name, soort: AANVRAGER_WORDS[kind] })),
  getoetstOp: granted.testedByNza,
  toegekendOp: granted.on,
});
