import { factOf, type NumberedEvent, normalName, publicationOf } from '@peildatum/kernel';
import type { ColumnValue } from '../declaration.js';
import type { LogEntry } from './numbering.js';

type Values = Readonly<Record<string, ColumnValue>>;

/** What stands in the logboek even of an event that cannot be read. */
export const logboekPlace = ({ stored, volgnummer, knownAt }: LogEntry): Values => ({
  volgnummer,
  eventId: stored.id,
  knownAt,
  cursor: stored.cursor,
  stream: stored.stream,
  revision: stored.revision,
  type: stored.type,
});

export function logboekValues(event: NumberedEvent): Values {
  const fact = factOf(event);
  return {
    volgnummer: event.volgnummer,
    eventId: event.id,
    knownAt: event.knownAt,
    cursor: event.cursor,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    validFrom: event.validFrom,
    recordedAt: event.recordedAt,
    actorPerson: event.actor.person,
    actorRole: event.actor.role,
    // To find it by: what was recorded stands in the event.
    actorOrganisation: normalName(event.actor.organisation),
    actorThematafel: event.actor.thematafel ?? null,
    corrects: event.corrects ?? null,
    basis: event.basis,
    source: event.source ?? null,
    commandId: event.commandId,
    publication: fact && publicationOf(fact),
  };
}
