import { ApiProperty } from '@nestjs/swagger';
import type { Grant } from '@peildatum/plans';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

/** What was granted through the budget of VWS. */
export class VwsRoute {
  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer.' })
  toegekendOp!: string;

  @ApiProperty({ type: GenoemdBedrag })
  toegekend!: GenoemdBedrag;

  @ApiProperty({ type: String, format: 'date', description: 'De datum van de gegevens waaruit het komt.' })
  gegevensVan!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar het vandaan komt.' })
  herkomst!: string;
}

/** A beschikking of the NZa: another fact than the approval. */
export class Beschikking extends VwsRoute {
  @ApiProperty({ type: String, nullable: true, description: 'Het nummer; null als de bron het niet noemt.' })
  nummer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Het domein; null als de bron het niet noemt.' })
  domein!: string | null;
}

export const vwsRouteOf = ({ on, granted, dataDate, basis }: Omit<Grant, 'number' | 'domain'>): VwsRoute => ({
  toegekendOp: on,
  toegekend: genoemdBedragOf(granted),
  gegevensVan: dataDate,
  herkomst: herkomstOf(basis),
});

export const beschikkingOf = (grant: Grant): Beschikking => ({ ...vwsRouteOf(grant), nummer: grant.number, domein: grant.domain });
