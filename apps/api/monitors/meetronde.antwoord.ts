import { ApiProperty } from '@nestjs/swagger';
import { RONDESTATUS_WORDS, type SubMonitorView, type WaveView } from '@peildatum/monitoring';

export class Uitstel {
  @ApiProperty({ type: String, format: 'date', description: 'Wanneer het uitstel bekend werd.' })
  op!: string;

  @ApiProperty({ type: String, description: 'Wanneer zij toen verwacht werd, zoals het er staat.' })
  verwacht!: string;

  @ApiProperty({ type: String, description: 'Waarom.' })
  reden!: string;
}

/** A wave of a deelmonitor. */
export class Meetronde {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Welke meting: 0 is de 0-meting, 1 de 1-meting.' })
  ronde!: number;

  @ApiProperty({ type: String, enum: Object.values(RONDESTATUS_WORDS), description: 'Hoe het ermee staat.' })
  status!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wanneer zij verwacht wordt, zoals het er staat; null: nooit gepland.' })
  verwacht!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'De laatste dag daarvan.' })
  uiterlijk!: string | null;

  @ApiProperty({ type: [Uitstel], description: 'Elk uitstel, het oudste eerst.' })
  uitstel!: Uitstel[];

  @ApiProperty({ type: String, nullable: true, description: 'Wanneer zij gehouden is, zoals het er staat; null: nog niet.' })
  gehouden!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Van hoeveel indicatoren er cijfers van zijn.' })
  gemeten!: number;
}

export class Opschorting {
  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer.' })
  sinds!: string;

  @ApiProperty({ type: String, description: 'Waarom.' })
  reden!: string;
}

export class Deelmonitor {
  @ApiProperty({ type: String, nullable: true, description: 'De code; null: de monitor heeft geen deelmonitors.' })
  deelmonitor!: string | null;

  @ApiProperty({ type: String, description: 'Hoe zij heet.' })
  titel!: string;

  @ApiProperty({ type: String, description: 'De organisatie die haar maakt.' })
  eigenaar!: string;

  @ApiProperty({ type: Opschorting, nullable: true, description: 'Sinds wanneer zij stilligt; null: zij loopt.' })
  opgeschort!: Opschorting | null;

  @ApiProperty({ type: [Meetronde], description: 'Op volgorde van meting.' })
  meetrondes!: Meetronde[];
}

export const deelmonitorOf = ({ part, title, owner, suspended, waves }: SubMonitorView): Deelmonitor => ({
  deelmonitor: part,
  titel: title,
  eigenaar: owner,
  opgeschort: suspended && { sinds: suspended.since, reden: suspended.reason },
  meetrondes: waves.map(meetrondeOf),
});

const meetrondeOf = ({ wave, status, expected, expectedBy, postponed, held, measured }: WaveView): Meetronde => ({
  ronde: wave,
  status: RONDESTATUS_WORDS[status],
  verwacht: expected,
  uiterlijk: expectedBy,
  uitstel: postponed.map(({ on, expected: verwacht, reason }) => ({ op: on, verwacht, reden: reason })),
  gehouden: held,
  gemeten: measured,
});
