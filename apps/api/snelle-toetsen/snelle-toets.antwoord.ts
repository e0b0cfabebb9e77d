import { ApiProperty } from '@nestjs/swagger';
import { aanvraagStatusSlug, quarterOf, type SnelleToetsView, TOETS_STATUSES } from '@peildatum/plans';
import { BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { KWARTAAL } from '../reading/kwartaal.js';
import { Stand, standOf } from '../reading/stand.js';

/** A snelle toets as it stood at the clocks of the answer. Null: the source does not say. */
export class SnelleToets extends Stand {
  @ApiProperty({ type: String, description: 'De code.', example: 'ST-0123' })
  code!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De titel.' })
  titel!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Wanneer zij het eerst is ingediend.' })
  ingediendOp!: string;

  @ApiProperty({ type: String, pattern: KWARTAAL.source, description: 'Het kwartaal van die indiening.', example: '2024-Q4' })
  kwartaal!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'De regio’s.' })
  regios!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De sectoren.' })
  sectoren!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De thema’s.' })
  themas!: readonly string[] | null;

  @BedragOfNull('Het gevraagde bedrag in euro; null: geen, of niet in de bron.')
  gevraagdBedrag!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De coördinerende verzekeraar.' })
  verzekeraar!: string | null;

  @ApiProperty({ type: String, enum: TOETS_STATUSES.map(aanvraagStatusSlug), description: 'De status.' })
  override status!: string;

  @ApiProperty({ type: Boolean, description: 'Of de afkeuring voorlopig is: met de genoemde punten hersteld mag zij terugkomen.' })
  voorlopigAfgekeurd!: boolean;
}

export const snelleToetsOf = (toets: SnelleToetsView): SnelleToets => ({
  code: toets.code,
  titel: toets.title,
  ingediendOp: toets.submittedOn,
  kwartaal: quarterOf(toets.submittedOn),
  regios: toets.regions,
  sectoren: toets.sectors,
  themas: toets.themes,
  gevraagdBedrag: bedragOf(toets.requested),
  verzekeraar: toets.insurer,
  ...standOf(toets),
  voorlopigAfgekeurd: toets.provisionallyRejected,
});
