import type { CalendarDate } from '@peildatum/kernel';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import {
  type ActionView,
  isOverdue,
  STATUS_SLUGS,
  statusName,
  statusSlug,
  THEMATAFEL_WORDS,
  wordOfThematafel,
} from '@peildatum/thematafels';
import { answer, date, nullable, of, oneOf, text, texts, uuid, yesNo } from '../answers/answer.js';
import { Gereeddatum, gereeddatumOf } from '../reading/gereeddatum.js';

/** An action as it stood at the clocks of the answer. Null: the source does not say. */
export class Actie extends answer({
  code: text('De code.', { example: 'IZA-L-001' }),
  thematafel: oneOf<string>(THEMATAFEL_WORDS, 'De thematafel, een algemene groep of onbekend.'),
  onderdeel: nullable(text('Het onderdeel van het akkoord.')),
  omschrijving: nullable(text('Wat er moet gebeuren.')),
  gereed: nullable(of(Gereeddatum, 'Wanneer het gereed moet zijn.')),
  verantwoordelijken: nullable(texts('De verantwoordelijke partijen; een lege lijst is: niemand.')),
  status: oneOf(STATUS_SLUGS, 'De status.'),
  statusNaam: text('De status zoals de rapporten haar schrijven.', { example: 'Loopt achter' }),
  statusVanaf: date('Vanaf welke datum die status geldt.'),
  statusHerkomst: oneOf(HERKOMSTEN, 'Waar de status vandaan komt.'),
  statusGebeurtenis: uuid('De gebeurtenis die de status vertelde.'),
  statusToelichting: nullable(text('Wat erbij werd gezegd: toelichting, bewijs of reden.')),
  teLaat: yesNo('Of de gereeddatum voor de peildatum ligt en de actie niet is afgerond.'),
}) {}

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
