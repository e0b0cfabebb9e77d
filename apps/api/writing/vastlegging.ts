import { ApiProperty } from '@nestjs/swagger';
import { answer, integer, listOf, nullable, text, uuid } from '../answers/answer.js';

export class VastgelegdeGebeurtenis extends answer({
  id: uuid('De id van de gebeurtenis; een correctie noemt haar.'),
  soort: text('De soort, zoals zij in het logboek staat.', { example: 'ActionProgressReported' }),
}) {}

/** What every write answers. */
export abstract class Vastlegging extends answer({
  gebeurtenissen: listOf(VastgelegdeGebeurtenis, 'Wat er is vastgelegd; leeg als het er al stond.'),
  revisie: integer('De revisie van het onderwerp, ook in de kopregel ETag.', { minimum: -1 }),
  positie: nullable(text('De plaats in het logboek; geef haar als wachtOp om dit zeker te lezen.')),
}) {}

export class ActieVastlegging extends answer({ code: text('De code van de actie.', { example: 'AZWA-D1-01' }) }, Vastlegging) {}

export class ThematafelVastlegging extends answer({ thematafel: text('De letter van de thematafel.', { example: 'D' }) }, Vastlegging) {
  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: 'De mijlpaal, het aandachtspunt of de persoon waar het om ging.',
  })
  id?: string;
}

export class SnelleToetsVastlegging extends answer({ code: text('De code van de snelle toets.', { example: 'ST-0123' }) }, Vastlegging) {}

export class TransformatieplanVastlegging extends answer(
  { code: text('De code van het transformatieplan.', { example: 'ST-0123.1' }) },
  Vastlegging,
) {}

export class KpiVastlegging extends answer({ code: text('De code van de KPI.', { example: 'ST-0123.1.K07' }) }, Vastlegging) {}

export class AanvraagstopVastlegging extends Vastlegging {}

export class RapportageVastlegging extends Vastlegging {}
