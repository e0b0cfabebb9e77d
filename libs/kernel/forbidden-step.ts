import type { Fact } from './envelope.js';
import { PeildatumError } from './errors.js';
import type { NameOfType } from './events.js';
import type { Uuid } from './ids.js';

/** A step that may not follow: thrown by a `follow` function, which knows the rule but not the timeline. */
export class ForbiddenStep extends PeildatumError {
  constructor(code: string, message: string) {
    super({ code, kind: 'conflict', message });
  }
}

/**
 * A step that what was told keeps from being made, as a limit that it set does; nothing is missing. The refusal names the fact since which
 * it is so, also where no other moment would do.
 */
export class AgainstWhatStands extends ForbiddenStep {}

/** A fact that stands; its event is absent while it is still being decided. */
interface Standing {
  readonly fact: Fact;
  readonly eventId?: Uuid;
}

/** A fact that keeps a step from being made. */
export interface Blocking<E = Standing> {
  readonly entry: E;
  /** The step waits for it, and is told of too early a date. */
  readonly awaited?: true;
  /** It stands, and is itself what may not be after the new one: the refusal speaks of it. */
  readonly refused?: true;
}

/** The refusal of a step with the fact in the way, by the name that it has for a reader. */
export function inTheWay(error: ForbiddenStep, blocking: Blocking | undefined, nameOf: NameOfType): PeildatumError {
  if (blocking === undefined) return error;
  const { entry, awaited, refused } = blocking;
  const { type, validFrom } = entry.fact;
  const said = awaited ? 'Dit kan pas na' : 'In de weg staat';
  const speaks = refused ? 'Dan kan niet meer wat daarna al vastligt: ' : '';
  const which = entry.eventId ? ` (gebeurtenis ${entry.eventId})` : '';
  return new PeildatumError(
    {
      code: error.code,
      kind: 'conflict',
      message: `${speaks}${error.message} ${said}: ${nameOf(type) ?? 'een feit'}, geldig vanaf ${validFrom}${which}.`,
      details: { inTheWay: { type, validFrom, ...(entry.eventId ? { eventId: entry.eventId } : {}) } },
    },
    { cause: error },
  );
}
