import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '@peildatum/kernel';
import {
  type ActionView,
  isOverdue,
  STATUS_SLUGS,
  statusName,
  statusSlug,
  THEMATAFEL_WORDS,
  wordOfThematafel,
} from '@peildatum/thematafels';
import { Gereeddatum, gereeddatumOf } from '../reading/gereeddatum.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

/** An action as it stood at the clocks of the answer. Null: the source does not say. */
export class Actie {
  @ApiProperty({ type: String, description: 'De code.', example: 'IZA-L-001' })
  code!: string;

  @ApiProperty({ type: String, enum: THEMATAFEL_WORDS, description: 'De thematafel, een algemene groep of onbekend.' })
  thematafel!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Het onderdeel van het akkoord.' })
  onderdeel!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Wat er moet gebeuren.' })
  omschrijving!: string | null;

  @ApiProperty({ type: Gereeddatum, nullable: true, description: 'Wanneer het gereed moet zijn.' })
  gereed!: Gereeddatum | null;

  @ApiProperty({ type: [String], nullable: true, description: 'De verantwoordelijke partijen; een lege lijst is: niemand.' })
  verantwoordelijken!: readonly string[] | null;

  @ApiProperty({ type: String, enum: STATUS_SLUGS, description: 'De status.' })
  status!: string;

  @ApiProperty({ type: String, description: 'De status zoals de rapporten haar schrijven.', example: 'Loopt achter' })
  statusNaam!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf welke datum die status geldt.' })
  statusVanaf!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar de status vandaan komt.' })
  statusHerkomst!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'De gebeurtenis die de status vertelde.' })
  statusGebeurtenis!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wat erbij werd gezegd: toelichting, bewijs of reden.' })
  statusToelichting!: string | null;

  @ApiProperty({ type: Boolean, description: 'Of de gereeddatum voor de peildatum ligt en de actie niet is afgerond.' })
  teLaat!: boolean;
}

export const actieOf = (action: ActionView, peildatum: CalendarDate): Actie => ({
  code: action.code,
  thematafel: wordOfThematafel(action.thematafel),
  onderdeel: action.section,
  omschrijving: action.description,
  gereed: gereeddatumOf(action.due),
  verantwoordelijken: action.responsible,
  status: statusSlug(action.status),
  statusNaam: statusName(action.status),
  statusVanaf: action.statusSince,
  statusHerkomst: herkomstOf(action.statusBasis),
  statusGebeurtenis: action.statusEvent,
  statusToelichting: action.statusNote,
  teLaat: isOverdue(action, peildatum),
});
