import { ApiProperty } from '@nestjs/swagger';
import { type InstitutionView, institution, normStreams, whichInstitutions } from '@peildatum/volume-norms';
import { formed, valueOrUnknown, wholeNumber } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';

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

/** The institutions, their locations and their volumes. */
export const instellingen = subjectControllers({
  subject: institution,
  tag: 'Volumenormen',
  path: 'instellingen',
  key: { name: 'code', description: 'De code van de instelling.' },
  one: 'instelling',
  answer: Instelling,
  answerOf: instellingOf,
  list: {
    id: 'instellingenLezen',
    summary: 'De instellingen met hun locaties en volumes',
    items: 'Op volgorde van code.',
    parameters: {
      regio: valueOrUnknown('Alleen van deze regio.'),
      jaar: wholeNumber('Alleen met een volume van dit jaar.', { min: 1000, max: 2999 }),
      interventie: formed(
        'Alleen met een volume van deze interventie.',
        normStreams.code,
        'kleine letters, cijfers en streepjes, ten hoogste 60',
      ),
    },
    isAsked: ({ regio, jaar, interventie }) =>
      whichInstitutions({
        ...(regio === undefined ? {} : { region: regio }),
        ...(jaar === undefined ? {} : { year: jaar }),
        ...(interventie === undefined ? {} : { intervention: interventie }),
      }),
  },
  read: { id: 'instellingLezen', summary: 'Een instelling en haar geschiedenis' },
  tell: [
    {
      path: 'gegevens',
      id: 'instellingsgegevenVastleggen',
      summary: 'Leg een instelling vast, een locatie of een volume',
      description: 'Een volume met een latere datum van de gegevens komt in de plaats van wat er stond.',
      operation: 'record-instelling',
    },
  ],
  correct: {
    id: 'instellingCorrigeren',
    summary: 'Corrigeer wat over een instelling onjuist is vastgelegd',
    operation: 'correct-norm',
  },
});
