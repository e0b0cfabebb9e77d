import { isUnreadable, type ListedEvent, publicEvent, type UnreadableEvent } from '@peildatum/audit';

/** A line of the logboek, in the order of its columns: number, known at, valid from, subject, what kind of event, who, origin, what. */
export function eventCells(event: ListedEvent): string[] {
  if (isUnreadable(event)) return unreadableCells(event);
  const { role, organisation, thematafel } = event.actor;
  const what = `${event.corrects === undefined ? '' : `corrigeert ${event.corrects} `}${JSON.stringify(event.data)}`;
  const who = `${role}${thematafel === undefined ? '' : ` ${thematafel}`}, ${organisation}`;
  return [
    String(event.volgnummer),
    event.knownAt,
    event.validFrom,
    event.stream,
    event.name,
    who,
    event.source ?? publicEvent(event).herkomst,
    what,
  ];
}

function unreadableCells({
  volgnummer,
  knownAt,
  stream,
  name,
  unreadable: { reason, passedOver },
}: UnreadableEvent & Pick<ListedEvent, 'name'>): string[] {
  const what = passedOver === null ? reason : `overgeslagen (${passedOver}): ${reason}`;
  return [String(volgnummer), knownAt, '', stream, name, '', 'onleesbaar', what];
}
