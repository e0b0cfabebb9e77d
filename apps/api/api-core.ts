import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Ids } from '@peildatum/kernel';
import type { Health } from './ports/health.js';
import type { Persons } from './ports/persons.js';
import type { Positions } from './ports/positions.js';
import type { TokenVerifier } from './ports/token-verifier.js';

/** Everything that the HTTP edge stands on. The composition root gives it; the edge opens and closes nothing of it. */
export interface ApiCore {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
  readonly tokens: TokenVerifier;
  readonly persons: Persons;
  readonly positions: Positions;
  readonly health: Health;
  readonly ids: Ids;
}

/** The injection token of `ApiCore`. */
export const API_CORE = Symbol('ApiCore');
