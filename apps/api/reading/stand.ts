import { aanvraagStatusName, aanvraagStatusSlug, type CurrentStatus, type PlanStatus } from '@peildatum/plans';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, nullable, oneOf, text, uuid } from '../answers/answer.js';

/** How an application stood at the clocks of the answer, and which event told so. */
export abstract class Stand extends answer({
  status: text('De status.', { example: 'beoordeling-gestart' }),
  statusNaam: text('De status zoals de rapporten haar schrijven.', { example: 'Beoordeling gestart' }),
  statusVanaf: date('Vanaf welke datum die status geldt.'),
  statusHerkomst: oneOf(HERKOMSTEN, 'Waar de status vandaan komt.'),
  statusGebeurtenis: uuid('De gebeurtenis die de status vertelde.'),
  statusToelichting: nullable(text('Wat erbij werd gezegd: toelichting, vraag, punten of reden.')),
}) {}

export const standOf = ({ status, statusSince, statusBasis, statusEvent, statusNote }: CurrentStatus<PlanStatus>): Stand => ({
  status: aanvraagStatusSlug(status),
  statusNaam: aanvraagStatusName(status),
  statusVanaf: statusSince,
  statusHerkomst: herkomstOf(statusBasis),
  statusGebeurtenis: statusEvent,
  statusToelichting: statusNote,
});
