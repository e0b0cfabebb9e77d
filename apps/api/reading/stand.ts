import { ApiProperty } from '@nestjs/swagger';
import { aanvraagStatusName, aanvraagStatusSlug, type CurrentStatus, type PlanStatus } from '@peildatum/plans';
import { HERKOMSTEN, herkomstOf } from './herkomst.js';

/** How an application stood at the clocks of the answer, and which event told so. */
export abstract class Stand {
  @ApiProperty({ type: String, description: 'De status.', example: 'beoordeling-gestart' })
  status!: string;

  @ApiProperty({ type: String, description: 'De status zoals de rapporten haar schrijven.', example: 'Beoordeling gestart' })
  statusNaam!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf welke datum die status geldt.' })
  statusVanaf!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar de status vandaan komt.' })
  statusHerkomst!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'De gebeurtenis die de status vertelde.' })
  statusGebeurtenis!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wat erbij werd gezegd: toelichting, vraag, punten of reden.' })
  statusToelichting!: string | null;
}

export const standOf = ({ status, statusSince, statusBasis, statusEvent, statusNote }: CurrentStatus<PlanStatus>): Stand => ({
  status: aanvraagStatusSlug(status),
  statusNaam: aanvraagStatusName(status),
  statusVanaf: statusSince,
  statusHerkomst: herkomstOf(statusBasis),
  statusGebeurtenis: statusEvent,
  statusToelichting: statusNote,
});
