import { ApiProperty } from '@nestjs/swagger';
import { HERVERDELING_WORDS, type InterventionView, type RegionState } from '@peildatum/volume-norms';

export class Verschuiving {
  @ApiProperty({ type: String, description: 'De instelling die minder zou doen.' })
  van!: string;

  @ApiProperty({ type: String, description: 'De instelling die het zou overnemen.' })
  naar!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoeveel per jaar.' })
  volume!: number;
}

export class Herverdelingsscenario {
  @ApiProperty({ type: String, description: 'De code.' })
  scenario!: string;

  @ApiProperty({ type: String, description: 'De regio.' })
  regio!: string;

  @ApiProperty({ type: String, description: 'Hoe het heet.' })
  titel!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Wanneer ertoe besloten is; null: niet.' })
  besloten!: string | null;

  @ApiProperty({ type: [Verschuiving], description: 'Wat er zou verschuiven.' })
  verschuivingen!: Verschuiving[];
}

export class Volumeoverheveling {
  @ApiProperty({ type: String, description: 'De regio.' })
  regio!: string;

  @ApiProperty({ type: String, description: 'De instelling die minder ging doen.' })
  van!: string;

  @ApiProperty({ type: String, description: 'De instelling die het overnam.' })
  naar!: string;

  @ApiProperty({ type: 'integer', description: 'In welk jaar.' })
  jaar!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoeveel.' })
  volume!: number;
}

export const herverdelingsscenarioOf = ({
  scenario,
  region,
  title,
  agreed,
  transfers,
}: InterventionView['scenarios'][number]): Herverdelingsscenario => ({
  scenario,
  regio: region,
  titel: title,
  besloten: agreed,
  verschuivingen: transfers.map(({ from, to, volume }) => ({ van: from, naar: to, volume })),
});

export const overhevelingOf = ({ region, from, to, year, volume }: InterventionView['transfers'][number]): Volumeoverheveling => ({
  regio: region,
  van: from,
  naar: to,
  jaar: year,
  volume,
});

/** How far the redistribution is in a region. */
export class Regioherverdeling {
  @ApiProperty({ type: String, nullable: true, description: 'De regio; null: niet bekend.' })
  regio!: string | null;

  @ApiProperty({ type: String, enum: Object.values(HERVERDELING_WORDS), description: 'Hoe ver de herverdeling is.' })
  stand!: string;

  @ApiProperty({ type: [Herverdelingsscenario], description: 'De scenario’s.' })
  scenarios!: Herverdelingsscenario[];

  @ApiProperty({ type: [Volumeoverheveling], description: 'Wat is overgegaan.' })
  overhevelingen!: Volumeoverheveling[];
}

export const regioherverdelingOf = ({ region, redistribution, scenarios, transfers }: RegionState): Regioherverdeling => ({
  regio: region,
  stand: HERVERDELING_WORDS[redistribution],
  scenarios: scenarios.map(herverdelingsscenarioOf),
  overhevelingen: transfers.map(overhevelingOf),
});
