import type { Uuid } from '@peildatum/kernel';

/** The table `personen`: the only place where a name stands, so that the log never has to be erased (AVG). */
export interface Persons {
  /** Keeps the name of a new person. An id that is there keeps the name that it has: the same request sent twice is one person. */
  register(person: Uuid, name: string): Promise<void>;
}
