import { ApiProperty } from '@nestjs/swagger';
import type { TrancheView } from '@peildatum/volume-norms';

const DATUM_OF_NULL = { type: String, format: 'date', nullable: true } as const;

/** The agreed dates of a tranche of norms. */
export class Normtranche {
  @ApiProperty({ type: String, description: 'Het nummer.', example: '1' })
  nummer!: string;

  @ApiProperty({ type: String, description: 'Waar zij over gaat.' })
  titel!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Op welke dag de normen uiterlijk zijn vastgesteld.' })
  uiterlijk!: string;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Wanneer de inventarisatie uiterlijk klaar is; null: niet afgesproken.' })
  inventarisatieUiterlijk!: string | null;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Vanaf wanneer de inspectie toeziet; null: niet afgesproken.' })
  toezichtVanaf!: string | null;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Vanaf wanneer de normen zijn ingevoerd; null: niet afgesproken.' })
  ingevoerdVanaf!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Het minimum dat als standaard is voorgesteld.' })
  standaardMinimum!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hoe het akkoord dat minimum noemt.', example: '[bespreekpunt]' })
  standaardNoot!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const normtrancheOf = (view: TrancheView): Normtranche => ({
  nummer: view.tranche,
  titel: view.title,
  uiterlijk: view.due,
  inventarisatieUiterlijk: view.inventoryDue,
  toezichtVanaf: view.supervisedFrom,
  ingevoerdVanaf: view.implementedFrom,
  standaardMinimum: view.defaultMinimum,
  standaardNoot: view.defaultNote,
  bron: view.source,
});
