import { ApiProperty } from '@nestjs/swagger';
import { indicatorKey, LAAG_WORDS, type MonitorView } from '@peildatum/monitoring';
import { Deelmonitor, deelmonitorOf } from './meetronde.antwoord.js';

/** A monitor: one of three layers, which are never mixed. */
export class Monitor {
  @ApiProperty({ type: String, description: 'De code.', example: 'beweging' })
  code!: string;

  @ApiProperty({ type: String, description: 'Hoe de monitor heet.' })
  titel!: string;

  @ApiProperty({ type: String, enum: Object.values(LAAG_WORDS), description: 'Welke laag hij meet.' })
  laag!: string;

  @ApiProperty({ type: String, description: 'De organisatie van wie hij is.' })
  eigenaar!: string;

  @ApiProperty({ type: [Deelmonitor], description: 'De deelmonitors met hun meetrondes.' })
  deelmonitors!: Deelmonitor[];

  @ApiProperty({ type: [String], description: 'De codes van de indicatoren, zoals /indicatoren/{code} ze leest.' })
  indicatoren!: string[];
}

export const monitorOf = ({ code, title, layer, owner, parts, indicators }: MonitorView): Monitor => ({
  code,
  titel: title,
  laag: LAAG_WORDS[layer],
  eigenaar: owner,
  deelmonitors: parts.map(deelmonitorOf),
  indicatoren: indicators.map(indicatorKey),
});
