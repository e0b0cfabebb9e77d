import { aanvraagStatusSlug, quarterOf, type SnelleToetsView, TOETS_STATUSES } from '@peildatum/plans';
import { answer, date, nullable, oneOf, text, texts, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { KWARTAAL } from '../reading/kwartaal.js';
import { Stand, standOf } from '../reading/stand.js';

/** A snelle toets as it stood at the clocks of the answer. Null: the source does not say. */
export class SnelleToets extends answer(
  {
    code: text('De code.', { example: 'ST-0123' }),
    titel: nullable(text('De titel.')),
    ingediendOp: date('Wanneer zij het eerst is ingediend.'),
    kwartaal: text('Het kwartaal van die indiening.', { pattern: KWARTAAL.source, example: '2024-Q4' }),
    regios: nullable(texts('De regio’s.')),
    sectoren: nullable(texts('De sectoren.')),
    themas: nullable(texts('De thema’s.')),
    gevraagdBedrag: nullable(bedrag('Het gevraagde bedrag in euro; null: geen, of niet in de bron.')),
    verzekeraar: nullable(text('De coördinerende verzekeraar.')),
    status: oneOf(TOETS_STATUSES.map(aanvraagStatusSlug), 'De status.'),
    voorlopigAfgekeurd: yesNo('Of de afkeuring voorlopig is: met de genoemde punten hersteld mag zij terugkomen.'),
  },
  Stand,
) {}

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
