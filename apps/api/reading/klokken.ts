import { ApiProperty } from '@nestjs/swagger';
import type { ResolvedClocks } from '@peildatum/kernel';

/** The clocks of an answer, as every read gives them. */
export class Klokken {
  @ApiProperty({ type: String, format: 'date', description: 'De peildatum: over welke datum dit gaat.' })
  geldigOp!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is; null bij een leeg register.',
  })
  bekendOp!: string | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Het nummer van de laatst meegetelde gebeurtenis; hiermee is dit antwoord te herhalen.',
  })
  volgnummer!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'De laatst meegetelde gebeurtenis.' })
  laatsteGebeurtenis!: string | null;

  @ApiProperty({ type: Boolean, description: 'Of er tot het gevraagde moment nog meer bekend kan worden.' })
  voorlopig!: boolean;
}

export const klokkenOf = ({ validOn, knownAt, volgnummer, lastEventId, provisional }: ResolvedClocks): Klokken => ({
  geldigOp: validOn,
  bekendOp: knownAt,
  volgnummer,
  laatsteGebeurtenis: lastEventId,
  voorlopig: provisional,
});
