import type { Fact } from './envelope.js';
import { PeildatumError } from './errors.js';
import type { Uuid } from './ids.js';

/** A step that may not follow: thrown by a `follow` function, which knows the rule but not the timeline. */
export class ForbiddenStep extends PeildatumError {
  constructor(code: string, message: string) {
    super({ code, kind: 'conflict', message });
  }
}

/** A fact that stands; its event is absent while it is still being decided. */
interface Standing {
  readonly fact: Fact;
  readonly eventId?: Uuid;
}

/** The refusal of a step with the fact in the way. */
export function inTheWay(error: ForbiddenStep, entry: Standing | undefined): PeildatumError {
  if (entry === undefined) return error;
  const { type, validFrom } = entry.fact;
  return new PeildatumError(
    {
      code: error.code,
      kind: 'conflict',
      message: `${error.message} In de weg staat: ${type}, geldig vanaf ${validFrom}${entry.eventId ? ` (gebeurtenis ${entry.eventId})` : ''}.`,
      details: { inTheWay: { type, validFrom, ...(entry.eventId ? { eventId: entry.eventId } : {}) } },
    },
    { cause: error },
  );
}
