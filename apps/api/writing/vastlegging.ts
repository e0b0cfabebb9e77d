import { ApiProperty } from '@nestjs/swagger';

export class VastgelegdeGebeurtenis {
  @ApiProperty({ type: String, format: 'uuid', description: 'De id van de gebeurtenis; een correctie noemt haar.' })
  id!: string;

  @ApiProperty({ type: String, description: 'De soort, zoals zij in het logboek staat.', example: 'ActionProgressReported' })
  soort!: string;
}

/** What every write answers. */
export abstract class Vastlegging {
  @ApiProperty({ type: [VastgelegdeGebeurtenis], description: 'Wat er is vastgelegd; leeg als het er al stond.' })
  gebeurtenissen!: VastgelegdeGebeurtenis[];

  @ApiProperty({ type: 'integer', minimum: -1, description: 'De revisie van het onderwerp, ook in de kopregel ETag.' })
  revisie!: number;

  @ApiProperty({ type: String, nullable: true, description: 'De plaats in het logboek; geef haar als wachtOp om dit zeker te lezen.' })
  positie!: string | null;
}

export class ActieVastlegging extends Vastlegging {
  @ApiProperty({ type: String, description: 'De code van de actie.', example: 'AZWA-D1-01' })
  code!: string;
}

export class ThematafelVastlegging extends Vastlegging {
  @ApiProperty({ type: String, description: 'De letter van de thematafel.', example: 'D' })
  thematafel!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: 'De mijlpaal, het aandachtspunt of de persoon waar het om ging.',
  })
  id?: string;
}

export class SnelleToetsVastlegging extends Vastlegging {
  @ApiProperty({ type: String, description: 'De code van de snelle toets.', example: 'ST-0123' })
  code!: string;
}

export class TransformatieplanVastlegging extends Vastlegging {
  @ApiProperty({ type: String, description: 'De code van het transformatieplan.', example: 'ST-0123.1' })
  code!: string;
}

export class KpiVastlegging extends Vastlegging {
  @ApiProperty({ type: String, description: 'De code van de KPI.', example: 'ST-0123.1.K07' })
  code!: string;
}

export class AanvraagstopVastlegging extends Vastlegging {}
