import { sumOf } from '@peildatum/kernel';
import { aanvraagStatusSlug, PLAN_STATUSES, type PlanView, quarterOf } from '@peildatum/plans';
import { answer, date, listOf, nullable, oneOf, text, texts } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { KWARTAAL } from '../reading/kwartaal.js';
import { Stand, standOf } from '../reading/stand.js';
import { Beschikking, beschikkingOf, VwsRoute, vwsRouteOf } from './beschikking.antwoord.js';

export class SectorBedrag extends answer({
  sector: nullable(text('De sector of het domein; null: de bron zegt het niet.')),
  bedrag: bedrag('Het bedrag in euro.'),
}) {}

export class Verzekeraarsbesluit extends answer({
  verzekeraar: nullable(text('De marktleidende verzekeraar; null: zij keurden goed en de bron noemt niet wie zij zijn.')),
  besluit: oneOf(['goedgekeurd', 'afgekeurd']),
  beslotenOp: date('Vanaf wanneer.'),
}) {}

/** A transformatieplan as it stood at the clocks of the answer. Null: the source does not say. */
export class Transformatieplan extends answer(
  {
    code: text('De code: die van de snelle toets, en het nummer van het plan.', { example: 'ST-0123.1' }),
    snelleToets: text('De snelle toets waarop het rust.', { example: 'ST-0123' }),
    titel: nullable(text('De titel.')),
    ingediendOp: date('Wanneer het is ingediend.'),
    kwartaal: text('Het kwartaal van die indiening.', { pattern: KWARTAAL.source, example: '2024-Q4' }),
    regios: nullable(texts('De regio’s.')),
    sectoren: nullable(texts('De sectoren.')),
    themas: nullable(texts('De thema’s.')),
    betrokkenheid: nullable(texts('Hoe patiënten en cliënten betrokken zijn.')),
    doelgroepen: nullable(texts('De doelgroepen.')),
    sociaalDomein: oneOf(['ja', 'nee', 'onbekend'], 'Of het sociaal domein meedoet.'),
    gevraagdBedrag: nullable(bedrag('Het gevraagde bedrag in euro; null: geen, of niet in de bron.')),
    verzekeraars: nullable(texts('De marktleidende verzekeraars die besluiten.')),
    status: oneOf(PLAN_STATUSES.map(aanvraagStatusSlug), 'De status.'),
    goedgekeurdBedrag: nullable(
      bedrag('Waarvoor het is goedgekeurd, zoals sindsdien herzien, in euro; null zolang het niet is goedgekeurd.'),
    ),
    perSector: listOf(SectorBedrag, 'Dat bedrag per sector of domein; leeg zolang het plan niet is goedgekeurd.'),
    besluiten: listOf(Verzekeraarsbesluit, 'Wat de marktleidende verzekeraars besloten, in volgorde.'),
    beschikkingen: listOf(Beschikking, 'De beschikkingen van de NZa.'),
    vwsRoutes: listOf(VwsRoute, 'Wat via de VWS-route is toegekend; dat staat buiten de beschikkingen.'),
  },
  Stand,
) {}

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
