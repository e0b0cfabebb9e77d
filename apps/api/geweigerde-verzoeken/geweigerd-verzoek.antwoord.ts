import { ApiProperty } from '@nestjs/swagger';
import type { PublicDenial } from '@peildatum/audit';

/** What was refused alike within one minute. */
export class GeweigerdVerzoek implements PublicDenial {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Het nummer in deze lijst; nummers kunnen ontbreken.' })
  nummer!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'De minuut (UTC) waarin het gebeurde.' })
  minuut!: string;

  @ApiProperty({ type: String, example: 'POST' })
  methode!: string;

  @ApiProperty({ type: String, description: 'Welk soort adres; nooit het adres zelf.', example: '/v1/acties/:code/statusmeldingen' })
  route!: string;

  @ApiProperty({ type: 'integer', enum: [401, 403, 429] })
  status!: number;

  @ApiProperty({ type: String, description: 'Waarom, zoals in het antwoord.', example: 'RIGHTS.THEMATAFEL' })
  code!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De rol van een toegangsbewijs dat werd geloofd.' })
  rol!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Namens welke organisatie.' })
  organisatie!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De eigen thematafel van een coördinator.' })
  thematafel!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Hoe vaak, in deze minuut.' })
  aantal!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'De aanvraag (X-Correlatie-Id) van de eerste; zoek haar in het log van de dienst.',
  })
  eersteCorrelatie!: string;
}
