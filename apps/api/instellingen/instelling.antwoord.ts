import { ApiProperty } from '@nestjs/swagger';
import type { InstitutionView } from '@peildatum/volume-norms';

export class Locatie {
  @ApiProperty({ type: String, description: 'De code.' })
  locatie!: string;

  @ApiProperty({ type: String, description: 'Hoe zij heet.' })
  naam!: string;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Het level van het traumacentrum; null: geen.' })
  traumalevel!: number | null;
}

export class Volume {
  @ApiProperty({ type: String, description: 'De interventie.' })
  interventie!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De locatie; null: de hele instelling.' })
  locatie!: string | null;

  @ApiProperty({ type: 'integer', description: 'Het jaar.' })
  jaar!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoe vaak.' })
  volume!: number;

  @ApiProperty({ type: Boolean, description: 'Of het aantal nog kan veranderen.' })
  voorlopig!: boolean;

  @ApiProperty({ type: String, format: 'date', description: 'De peildatum van de gegevens zelf.' })
  stand!: string;

  @ApiProperty({ type: String, description: 'Wie het volume opgaf.' })
  opgegevenDoor!: string;
}

/** An institution with its locations and volumes. */
export class Instelling {
  @ApiProperty({ type: String, description: 'De code.', example: 'mst' })
  code!: string;

  @ApiProperty({ type: String, description: 'Hoe zij heet.' })
  naam!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De regio; null: niet bekend.' })
  regio!: string | null;

  @ApiProperty({ type: [Locatie], description: 'De locaties.' })
  locaties!: Locatie[];

  @ApiProperty({ type: [Volume], description: 'Per interventie, locatie en jaar het nieuwste.' })
  volumes!: Volume[];
}

export const instellingOf = ({ code, name, region, locations, volumes }: InstitutionView): Instelling => ({
  code,
  naam: name,
  regio: region,
  locaties: locations.map(({ location, name: naam, traumaLevel }) => ({ locatie: location, naam, traumalevel: traumaLevel })),
  volumes: volumes.map(({ intervention, location, year, volume, provisional, dataDate, reportedBy }) => ({
    interventie: intervention,
    locatie: location,
    jaar: year,
    volume,
    voorlopig: provisional,
    stand: dataDate,
    opgegevenDoor: reportedBy,
  })),
});
