import type { CalendarDate } from '@peildatum/kernel';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import {
  type ActionView,
  CONFIDENCE_CHOICES,
  confidenceWord,
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
  statusMaatregel: nullable(text('Wat eraan wordt gedaan dat de actie achterloopt.')),
  bevestigdOp: nullable(date('Voor welke datum het laatst is bevestigd dat die status ongewijzigd is.')),
  bevestigdGebeurtenis: nullable(uuid('De gebeurtenis die dat bevestigde.')),
  bevestigdToelichting: nullable(text('Wat bij de bevestiging werd gezegd.')),
  vertrouwen: nullable(oneOf(CONFIDENCE_CHOICES, 'Hoe zeker het is dat de actie gereedkomt zoals afgesproken.')),
  vertrouwenVanaf: nullable(date('Vanaf welke datum dat oordeel geldt.')),
  vertrouwenGebeurtenis: nullable(uuid('De gebeurtenis die dat oordeel vertelde.')),
  vertrouwenOnderbouwing: nullable(text('Waar dat uit blijkt.')),
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
  statusMaatregel: action.statusMeasure,
  bevestigdOp: action.confirmedOn,
  bevestigdGebeurtenis: action.confirmedEvent,
  bevestigdToelichting: action.confirmedNote,
  vertrouwen: action.confidence && confidenceWord(action.confidence.level),
  vertrouwenVanaf: action.confidence?.since ?? null,
  vertrouwenGebeurtenis: action.confidence?.event ?? null,
  vertrouwenOnderbouwing: action.confidence?.reason ?? null,
  teLaat: isOverdue(action, peildatum),
});
