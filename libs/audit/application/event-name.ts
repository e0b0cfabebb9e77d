import { isCorrection, type NameOfType, type NewEvent } from '@peildatum/kernel';

/** What a reader calls an event: `afronding van een actie`, `correctie: afronding van een actie`, `correctie: ingetrokken`. Its type, where that has no name. */
export function eventName(event: NewEvent, nameOf: NameOfType): string {
  const name = nameOf(event.type) ?? event.type;
  if (!isCorrection(event)) return name;
  const { replacement } = event.data;
  return replacement === null ? `${name}: ingetrokken` : `${name}: ${nameOf(replacement.type) ?? replacement.type}`;
}
