import { ApiProperty } from '@nestjs/swagger';
import { sumOf } from '@peildatum/kernel';
import { aanvraagStatusSlug, PLAN_STATUSES, type PlanView, quarterOf } from '@peildatum/plans';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { KWARTAAL } from '../reading/kwartaal.js';
import { Stand, standOf } from '../reading/stand.js';
import { Beschikking, beschikkingOf, VwsRoute, vwsRouteOf } from './beschikking.antwoord.js';

export class SectorBedrag {
  @ApiProperty({ type: String, nullable: true, description: 'De sector of het domein; null: de bron zegt het niet.' })
  sector!: string | null;

  @Bedrag('Het bedrag in euro.')
  bedrag!: string;
}

export class Verzekeraarsbesluit {
  @ApiProperty({ type: String, description: 'De marktleidende verzekeraar.' })
  verzekeraar!: string;

  @ApiProperty({ type: String, enum: ['goedgekeurd', 'afgekeurd'] })
  besluit!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer.' })
  beslotenOp!: string;
}

/** A transformatieplan as it stood at the clocks of the answer. Null: the source does not say. */
export class Transformatieplan extends Stand {
  @ApiProperty({ type: String, description: 'De code: die van de snelle toets, en het nummer van het plan.', example: 'ST-0123.1' })
  code!: string;

  @ApiProperty({ type: String, description: 'De snelle toets waarop het rust.', example: 'ST-0123' })
  snelleToets!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De titel.' })
  titel!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Wanneer het is ingediend.' })
  ingediendOp!: string;

  @ApiProperty({ type: String, pattern: KWARTAAL.source, description: 'Het kwartaal van die indiening.', example: '2024-Q4' })
  kwartaal!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'De regio’s.' })
  regios!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De sectoren.' })
  sectoren!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De thema’s.' })
  themas!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Hoe patiënten en cliënten betrokken zijn.' })
  betrokkenheid!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De doelgroepen.' })
  doelgroepen!: readonly string[] | null;

  @ApiProperty({ type: String, enum: ['ja', 'nee', 'onbekend'], description: 'Of het sociaal domein meedoet.' })
  sociaalDomein!: string;

  @BedragOfNull('Het gevraagde bedrag in euro; null: geen, of niet in de bron.')
  gevraagdBedrag!: string | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De marktleidende verzekeraars die besluiten.' })
  verzekeraars!: readonly string[] | null;

  @ApiProperty({ type: String, enum: PLAN_STATUSES.map(aanvraagStatusSlug), description: 'De status.' })
  override status!: string;

  @BedragOfNull('Waarvoor het is goedgekeurd, zoals sindsdien herzien, in euro; null zolang het niet is goedgekeurd.')
  goedgekeurdBedrag!: string | null;

  @ApiProperty({ type: [SectorBedrag], description: 'Dat bedrag per sector of domein; leeg zolang het plan niet is goedgekeurd.' })
  perSector!: SectorBedrag[];

  @ApiProperty({ type: [Verzekeraarsbesluit], description: 'Wat de marktleidende verzekeraars besloten, in volgorde.' })
  besluiten!: Verzekeraarsbesluit[];

  @ApiProperty({ type: [Beschikking], description: 'De beschikkingen van de NZa.' })
  beschikkingen!: Beschikking[];

  @ApiProperty({ type: [VwsRoute], description: 'Wat via de VWS-route is toegekend; dat staat buiten de beschikkingen.' })
  vwsRoutes!: VwsRoute[];
}

const SOCIAL = { yes: 'ja', no: 'nee' } as const;
const DECISIONS = { approved: 'goedgekeurd', rejected: 'afgekeurd' } as const;

export const transformatieplanOf = (plan: PlanView): Transformatieplan => ({
  code: plan.code,
  snelleToets: plan.toets,
  titel: plan.title,
  ingediendOp: plan.submittedOn,
  kwartaal: quarterOf(plan.submittedOn),
  regios: plan.regions,
  sectoren: plan.sectors,
  themas: plan.themes,
  betrokkenheid: plan.patientInvolvement,
  doelgroepen: plan.targetGroups,
  sociaalDomein: plan.socialDomain === null ? 'onbekend' : SOCIAL[plan.socialDomain],
  gevraagdBedrag: bedragOf(plan.requested),
  verzekeraars: plan.insurers,
  ...standOf(plan),
  goedgekeurdBedrag: plan.terms && bedragOf(sumOf(plan.terms.amounts.map(({ amount }) => amount))),
  perSector: (plan.terms?.amounts ?? []).map(({ sector, amount }) => ({ sector, bedrag: bedragOf(amount) as string })),
  besluiten: plan.decisions.map(({ insurer, decision, on }) => ({ verzekeraar: insurer, besluit: DECISIONS[decision], beslotenOp: on })),
  beschikkingen: plan.beschikkingen.map(beschikkingOf),
  vwsRoutes: plan.vwsRoutes.map(vwsRouteOf),
});
