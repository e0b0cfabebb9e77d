import { ApiProperty } from '@nestjs/swagger';
import { isUnreadable, type ListedEvent, type PublicEvent, type PublicUnreadable, publicEvent, publicListed } from '@peildatum/audit';
import { ROLES } from '@peildatum/kernel';
import { HERKOMSTEN } from '../reading/herkomst.js';

class Wie {
  @ApiProperty({ type: String, enum: ROLES, description: 'De rol.' })
  rol!: string;

  @ApiProperty({ type: String, description: 'De organisatie.' })
  organisatie!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De eigen thematafel van een coördinator.' })
  thematafel!: string | null;
}

class WiePrecies extends Wie {
  @ApiProperty({ type: String, format: 'uuid', description: 'De persoon; een naam staat nooit in het logboek.' })
  persoon!: string;
}

class Kern {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Het nummer in het logboek.' })
  volgnummer!: number;

  @ApiProperty({ type: String, format: 'uuid', description: 'De id; een correctie noemt haar.' })
  id!: string;

  @ApiProperty({ type: String, description: 'De soort, zoals zij in het logboek staat.', example: 'ActionCompleted' })
  soort!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf welke datum het feit geldt.' })
  geldigVanaf!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Vanaf wanneer het register het weet.' })
  bekendOp!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Wanneer het werd vastgelegd.' })
  vastgelegdOp!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar het vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'De gebeurtenis die deze corrigeert.' })
  corrigeert!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'De gegevens, zoals zij in het logboek staan.' })
  gegevens!: unknown;
}

/** What happened, as everyone may read it in the history of a subject: without the person. */
export class Geschiedenisregel extends Kern {
  @ApiProperty({ type: Wie, description: 'Namens wie het werd vastgelegd.' })
  wie!: Wie;
}

/** An event as the auditor reads it. */
export class Gebeurtenis extends Kern implements PublicEvent {
  @ApiProperty({ type: String, description: 'De stroom: het onderwerp.', example: 'actie-IZA-L-001' })
  onderwerp!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De plaats in de stroom, vanaf 0.' })
  revisie!: number;

  @ApiProperty({ type: WiePrecies, description: 'Door wie het werd vastgelegd.' })
  wie!: WiePrecies;

  @ApiProperty({ type: String, format: 'uuid', description: 'De opdracht waaruit zij voortkwam.' })
  opdracht!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'De aanvraag waarin dat gebeurde (X-Correlatie-Id).' })
  correlatie!: string;
}

class Onleesbaar {
  @ApiProperty({ type: String, description: 'Wat eraan mankeert.' })
  reden!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Waarom een beheerder haar liet overslaan; null als dat niet nodig was.' })
  overgeslagen!: string | null;
}

/** An event that this program cannot read: where it stands, and why it says no more. */
export class OnleesbareGebeurtenis implements PublicUnreadable {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Het nummer in het logboek.' })
  volgnummer!: number;

  @ApiProperty({ type: String, format: 'uuid', description: 'De id.' })
  id!: string;

  @ApiProperty({ type: String, description: 'De soort, zoals zij in het logboek staat.' })
  soort!: string;

  @ApiProperty({ type: String, description: 'De stroom: het onderwerp.', example: 'actie-IZA-L-001' })
  onderwerp!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De plaats in de stroom, vanaf 0.' })
  revisie!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Vanaf wanneer zij in het register staat.' })
  bekendOp!: string;

  @ApiProperty({ type: Onleesbaar, description: 'Waarom er verder niets van te zeggen is.' })
  onleesbaar!: Onleesbaar;
}

export const gebeurtenisOf: (event: ListedEvent) => Gebeurtenis | OnleesbareGebeurtenis = publicListed;

export function geschiedenisregelOf(event: ListedEvent): Geschiedenisregel | OnleesbareGebeurtenis {
  if (isUnreadable(event)) return gebeurtenisOf(event) as OnleesbareGebeurtenis;
  const { volgnummer, id, soort, geldigVanaf, bekendOp, vastgelegdOp, herkomst, bron, corrigeert, gegevens, wie } = publicEvent(event);
  const { rol, organisatie, thematafel } = wie;
  return {
    volgnummer,
    id,
    soort,
    geldigVanaf,
    bekendOp,
    vastgelegdOp,
    herkomst,
    bron,
    corrigeert,
    wie: { rol, organisatie, thematafel },
    gegevens,
  };
}
