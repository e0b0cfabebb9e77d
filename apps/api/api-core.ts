import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FileReader, ImportKinds } from '@peildatum/importing';
import type { Clock, Ids } from '@peildatum/kernel';
import type { ValueListName } from '@peildatum/platform';
import type { ListedValue } from '@peildatum/value-lists';
import type { Denials } from './ports/denials.js';
import type { EdgeObserver } from './ports/edge-observer.js';
import type { Embargoes } from './ports/embargoes.js';
import type { FileDesk } from './ports/file-desk.js';
import type { Health } from './ports/health.js';
import type { Persons } from './ports/persons.js';
import type { Reminders } from './ports/reminders.js';
import type { TokenVerifier } from './ports/token-verifier.js';

/** The lists of values that facts may carry, as they were before anything was told of them. */
export interface BegunLists {
  begunWith(list: ValueListName): readonly ListedValue[];
}

/** Everything that the HTTP edge stands on. The composition root gives it; the edge opens and closes nothing of it. */
export interface ApiCore {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
  readonly tokens: TokenVerifier;
  readonly persons: Persons;
  readonly reminders: Reminders;
  readonly health: Health;
  readonly denials: Denials;
  /** The trail of requests by which who did what was read. */
  readonly readings: Pick<Denials, 'record'>;
  readonly embargoes: Embargoes;
  /** Every kind of row that a file may have. */
  readonly importKinds: ImportKinds;
  readonly valueLists: BegunLists;
  /** Takes in files with facts. */
  readonly fileDesk: FileDesk;
  /** Reads files, beside what answers. */
  readonly files: Pick<FileReader, 'read'>;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Absent: nobody watches, and what goes wrong here is told to Nest's own logger. */
  readonly observer?: EdgeObserver | undefined;
}

/** The injection token of `ApiCore`. */
export const API_CORE = Symbol('ApiCore');
